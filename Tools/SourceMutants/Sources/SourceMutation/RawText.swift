import SwiftParser
import SwiftSyntax

/// Text as a node of the tree, which is printed and not looked at again.
enum RawText {
    /// An expression, with the blanks around another.
    static func expression(_ text: String, like node: some SyntaxProtocol) -> ExprSyntax {
        let token = TokenSyntax(
            .identifier(text),
            leadingTrivia: node.leadingTrivia,
            trailingTrivia: node.trailingTrivia,
            presence: .present
        )
        return ExprSyntax(DeclReferenceExprSyntax(baseName: token))
    }

    /// A statement, with the blanks around another.
    static func statement(_ text: String, like node: some SyntaxProtocol) -> CodeBlockItemSyntax {
        CodeBlockItemSyntax(item: .expr(expression(text, like: node)))
    }
}
