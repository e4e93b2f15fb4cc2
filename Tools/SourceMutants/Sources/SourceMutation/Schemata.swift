import SwiftParser
package import SwiftSyntax

/// Rewrites a file so that each small change of it is chosen by a number when the program runs.
package final class Schemata: SyntaxRewriter {
    /// The changes.
    package private(set) var mutants: [SourceMutant] = []
    private let file: String
    private let converter: SourceLocationConverter
    private let dropped: Set<Int>
    private var next: Int

    /// A file's changes, numbered from `first`, without those of the numbers `dropped`.
    package init(_ tree: SourceFileSyntax, file: String, from first: Int, without dropped: Set<Int>) {
        self.file = file
        self.dropped = dropped
        next = first
        converter = SourceLocationConverter(fileName: file, tree: tree)
        super.init()
    }

    /// The number of the next change.
    package var end: Int { next }

    /// A number for a change; nil if it is one of those that are dropped.
    private func number(
        _ kind: SourceMutant.Kind,
        at node: some SyntaxProtocol,
        _ original: String,
        _ instead: String
    ) -> Int? {
        defer { next += 1 }
        guard !dropped.contains(next) else { return nil }
        let line = converter.location(for: node.positionAfterSkippingLeadingTrivia).line
        mutants.append(
            SourceMutant(
                number: next,
                kind: kind,
                file: file,
                line: line,
                original: original.onOneLine,
                instead: instead.onOneLine
            )
        )
        return next
    }

    /// `value`, or `instead` if the change of this number is active.
    private func choice(
        _ number: Int,
        _ instead: String,
        orElse value: some ExprSyntaxProtocol
    )
        -> ExprSyntax
    {
        let text = "(ActiveMutant.number == \(number) ? (\(instead)) : (\(value.trimmed)))"
        return ExprSyntax(RawText.expression(text, like: value))
    }

    /// The choices among several changes of one expression.
    private func choices(
        _ kind: SourceMutant.Kind,
        of original: some ExprSyntaxProtocol,
        _ alternatives: [String],
        rewritten: ExprSyntax
    ) -> ExprSyntax {
        alternatives.reduce(rewritten) { value, instead in
            number(kind, at: original, original.trimmedDescription, instead)
                .map { choice($0, instead, orElse: value) } ?? value
        }
    }

    package override func visit(_ node: InfixOperatorExprSyntax) -> ExprSyntax {
        let rewritten = super.visit(node)
        guard let sign = node.operator.as(BinaryOperatorExprSyntax.self)?.operator.text,
            let change = OperatorChange(rawValue: sign)
        else { return rewritten }
        let (left, right) = (node.leftOperand.trimmedDescription, node.rightOperand.trimmedDescription)
        let alternatives = change.others.map { "\(left) \($0) \(right)" }
        return choices(change.kind, of: node, alternatives, rewritten: rewritten)
    }

    package override func visit(_ node: IntegerLiteralExprSyntax) -> ExprSyntax {
        guard let value = node.representedLiteralValue else { return ExprSyntax(node) }
        return choices(.constant, of: node, ["\(value + 1)"], rewritten: ExprSyntax(node))
    }

    package override func visit(_ node: BooleanLiteralExprSyntax) -> ExprSyntax {
        let other = node.literal.tokenKind == .keyword(.true) ? "false" : "true"
        return choices(.truthValue, of: node, [other], rewritten: ExprSyntax(node))
    }

    package override func visit(_ node: StringLiteralExprSyntax) -> ExprSyntax {
        guard let text = node.representedLiteralValue, node.openingPounds == nil, !text.contains("\n")
        else {
            return ExprSyntax(node)
        }
        let other = text.isEmpty ? "\"mutant\"" : "\"\""
        return choices(.text, of: node, [other], rewritten: ExprSyntax(node))
    }

    package override func visit(_ node: ConditionElementSyntax) -> ConditionElementSyntax {
        let rewritten = super.visit(node)
        guard case .expression(let original) = node.condition,
            case .expression(let value) = rewritten.condition
        else { return rewritten }
        let negated = "!(\(original.trimmedDescription))"
        let chosen = choices(.condition, of: original, [negated], rewritten: value)
        return rewritten.with(\.condition, .expression(chosen))
    }

    package override func visit(_ node: FunctionCallExprSyntax) -> ExprSyntax {
        guard !node.isSilent else { return ExprSyntax(node) }
        let rewritten = super.visit(node)
        let arguments = Array(node.arguments)
        guard arguments.count >= 2, arguments[0].label == nil, arguments[1].label == nil,
            node.trailingClosure == nil, !node.isCommutative
        else { return rewritten }
        let rest = arguments.dropFirst(2).map(\.trimmedDescription)
        let words = [arguments[1], arguments[0]].map(\.expression.trimmedDescription)
        let call =
            "\(node.calledExpression.trimmedDescription)(\((words + rest).joined(separator: ", ")))"
        return choices(.arguments, of: node, [call], rewritten: rewritten)
    }

    package override func visit(_ node: CodeBlockItemListSyntax) -> CodeBlockItemListSyntax {
        let rewritten = super.visit(node)
        // A single statement may be the value of its function.
        guard node.count > 1, node.parent?.is(SourceFileSyntax.self) == false else { return rewritten }
        let items = zip(node, rewritten).map { original, item -> CodeBlockItemSyntax in
            guard original.item.isAction else { return item }
            guard let number = number(.statement, at: original, original.trimmedDescription, "") else {
                return item
            }
            let text = "if ActiveMutant.number != \(number) { \(item.trimmed) }"
            return RawText.statement(text, like: item)
        }
        return CodeBlockItemListSyntax(items)
    }

    // What must be a literal, or is no value of the program.
    package override func visit(_ node: EnumCaseElementSyntax) -> EnumCaseElementSyntax { node }
    package override func visit(_ node: AttributeSyntax) -> AttributeSyntax { node }
    package override func visit(_ node: IfConfigDeclSyntax) -> DeclSyntax { DeclSyntax(node) }
    package override func visit(_ node: ExpressionPatternSyntax) -> PatternSyntax {
        PatternSyntax(node)
    }
    package override func visit(_ node: ImportDeclSyntax) -> DeclSyntax { DeclSyntax(node) }
}

extension FunctionCallExprSyntax {
    /// Whether the order of its arguments does not matter: who exchanges them changes nothing.
    fileprivate var isCommutative: Bool {
        ["min", "max", "Swift.min", "Swift.max"].contains(calledExpression.trimmedDescription)
    }
}

extension FunctionCallExprSyntax {
    /// Whether a program that is right does the same without it: what it asks for is room, or that nothing is wrong.
    fileprivate var isSilent: Bool {
        let name = calledExpression.trimmedDescription.split(separator: ".").last
        return name.map { ["reserveCapacity", "precondition", "assert"].contains($0) } ?? false
    }
}

extension CodeBlockItemSyntax.Item {
    /// Whether it does something and gives nothing back.
    fileprivate var isAction: Bool {
        guard case .expr(let expression) = self else { return false }
        return expression.as(FunctionCallExprSyntax.self)?.isSilent != true && expression.isAction
    }
}

extension ExprSyntax {
    fileprivate var isAction: Bool {
        if let attempt = self.as(TryExprSyntax.self) { return attempt.expression.isAction }
        if let waiting = self.as(AwaitExprSyntax.self) { return waiting.expression.isAction }
        if let infix = self.as(InfixOperatorExprSyntax.self) {
            let sign = infix.operator.as(BinaryOperatorExprSyntax.self)?.operator.text
            return infix.operator.is(AssignmentExprSyntax.self)
                || ["+=", "-=", "*=", "/="].contains(sign)
        }
        return self.is(FunctionCallExprSyntax.self)
    }
}

extension String {
    fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
