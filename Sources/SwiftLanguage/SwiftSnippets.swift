import APIModel
import CodeGeneration

/// Runnable pieces of code for the README, each of which is compiled as well.
struct SwiftSnippets: Sendable {
    let sdk: SwiftSDK
    private let examples: SwiftExamples

    /// The snippets as they are read in `place`.
    init(_ sdk: SwiftSDK, in place: SwiftTypes.Place = .module) {
        self.sdk = sdk
        examples = SwiftExamples(sdk, for: .users, in: place)
    }

    /// The variable that holds the client, such as `talkover`.
    var client: String { SwiftKeywords.quoted(SwiftCasing.lower(sdk.names.module)) }

    /// Makes the client.
    var setUp: [String] { construction("let \(client) = ", []) }

    /// Makes a client with options of its own.
    var tuned: [String] {
        let options = SwiftExpression.call(
            ".init",
            [("timeout", .plain(".seconds(120)")), ("retries", .plain(".never"))]
        )
        return construction("let patient = ", [(label: "options", value: options)])
    }

    /// Calls an operation for its whole answer.
    var wholeAnswer: [String]? {
        let calls = sdk.allResources.lazy.flatMap { resource in
            resource.operations.lazy.filter { $0.outputSpelling != nil && !$0.operation.isDeprecated }
                .compactMap { operation in arguments(of: operation.arguments).map { (resource, operation, $0) } }
        }
        guard let (resource, operation, arguments) = calls.first else { return nil }
        let name = variable(for: operation.output)
        let whole = client == "whole" || name == "whole" ? "wholeAnswer" : "whole"
        let method = (["\(client)", "withResponse"] + resource.path + [operation.names.method]).joined(separator: ".")
        return SwiftExpression.call(method, arguments)
            .lines(prefix: "let (\(name), \(whole)) = try await ", width: Self.width)
            + ["print(\(Self.printed(name, operation.outputSpelling)), \(whole).status, \(whole).requestID ?? \"\")"]
    }

    /// Makes a client that is answered from memory.
    var fake: [String]? {
        guard let operation = sdk.allResources.flatMap(\.operations).first(where: hasFixture) else { return nil }
        let transport = SwiftExpression.plain(".inMemory([.\(operation.names.answer)(.example)])")
        return construction("let fake = ", [(label: "transport", value: transport)])
    }

    /// Calls an operation, with documented examples as arguments where there are any.
    func call(_ operation: SwiftOperation, at path: [String], width: Int = Self.width) -> [String]? {
        guard let arguments = arguments(of: operation.arguments) else { return nil }
        let name = variable(for: operation.output)
        let value = operation.outputSpelling == nil ? "" : "let \(name) = "
        let method = (["\(client)"] + path + [operation.names.method]).joined(separator: ".")
        if let item = operation.operation.forms.first?.itemType {
            let loop = SwiftExpression.call(method, arguments)
                .lines(prefix: "for try await item in try await ", suffix: " {", width: width)
            return loop + ["    print(\(item == item.withoutNull ? "item" : "item as Any"))", "}"]
        }
        let lines = SwiftExpression.call(method, arguments).lines(prefix: value + "try await ", width: width)
        guard let output = operation.shortOutputSpelling else { return lines }
        return lines + ["print(\(Self.printed(name, output)))"]
    }

    /// Loops over all items of an operation with pages.
    func loop(_ operation: SwiftOperation, at path: [String]) -> [String]? {
        guard let walk = WalkView(operation), let arguments = arguments(of: walk.arguments) else { return nil }
        let method = (["\(client)"] + path + [operation.names.items]).joined(separator: ".")
        let name = variable(for: walk.item)
        let loop = SwiftExpression.call(method, arguments)
            .lines(prefix: "for try await \(name) in ", suffix: " {", width: Self.width)
        let isOptional = walk.item != walk.item.withoutNull
        return loop + ["    print(\(name)\(isOptional ? " as Any" : ""))", "}"]
    }

    /// Tells one documented code from all other errors: the code that the fewest operations have, which says most.
    var failure: [String]? {
        let calls = sdk.allResources.flatMap { resource in
            resource.operations.flatMap { operation in
                operation.codes.map { (code: $0, operation: operation, path: resource.path) }
            }
        }
        let rarest = calls.min { left, right in
            calls.count { $0.code == left.code } < calls.count { $0.code == right.code }
        }
        guard let rarest, let call = call(rarest.operation, at: rarest.path, width: Self.width - 4) else { return nil }
        return ["do {"] + Wrapping.indented(call) + [
            "} catch .rejected(let rejection) where rejection.code == .\(rarest.code) {",
            "    print(rejection.message ?? \"\", rejection.status)", "} catch {", "    print(error)", "}",
        ]
    }

    /// The columns of a snippet, which stands in a function when it is compiled.
    static let width = Wrapping.lineWidth - 8

    /// A value as it is printed: the compiler wants to know that nil is meant as well.
    private static func printed(_ name: String, _ type: String?) -> String {
        type?.hasSuffix("?") ?? false ? "\(name) as Any" : name
    }

    /// What a value of the type is called: after its type, unless that is the client's name.
    private func variable(for type: TypeReference?) -> String {
        guard case .named(let id)? = type else { return "answer" }
        let name = SwiftCasing.lower(sdk.names.types[id.index])
        return name == client || SwiftKeywords.quotable.contains(name) ? "answer" : name
    }

    private func hasFixture(_ operation: SwiftOperation) -> Bool {
        guard let content = operation.success?.content, content.coding.holdsValue, case .named = content.type,
            let example = content.examples.first
        else { return false }
        return SwiftExamples(sdk).expression(example.value, as: content.type) != nil
    }

    private func construction(_ prefix: String, _ more: [(label: String?, value: SwiftExpression)]) -> [String] {
        var arguments: [(label: String?, value: SwiftExpression)] = SwiftCredential.all(of: sdk)
            .filter { !$0.isOptional }
            .map { (label: SwiftKeywords.label($0.name), value: .plain($0.sample)) }
        if sdk.baseURL == nil {
            arguments.append((label: "baseURL", value: .plain(SwiftLiterals.string(sdk.sampleBaseURL))))
        }
        return SwiftExpression.call(sdk.names.client, arguments + more).lines(prefix: prefix, width: Self.width)
    }

    /// The required arguments, and those optional ones that one documented request has in common.
    private func arguments(of arguments: [SwiftOperation.Argument]) -> [(label: String?, value: SwiftExpression)]? {
        let request = arguments.lazy.filter(\.isOptional).compactMap { $0.examples.first?.name }.first
        var items: [(label: String?, value: SwiftExpression)] = []
        for argument in arguments {
            let example = argument.isOptional ? argument.examples.first { $0.name == request } : argument.examples.first
            if argument.isOptional, example == nil { continue }
            let documented = example.flatMap { examples.expression($0.value, as: argument.model.withoutNull) }
            guard let value = documented ?? examples.sample(of: argument.model, depth: 3) else {
                if argument.isOptional { continue }
                return nil
            }
            let chosen = argument.bodyCase.map { SwiftExpression.call("." + $0, [(label: nil, value: value)]) }
            items.append((label: argument.label, value: chosen ?? value))
        }
        return items
    }
}

extension SwiftOperation {
    /// The names of the documented codes.
    fileprivate var codes: [String] {
        operation.failures.flatMap(\.errorCodes).compactMap { code in
            sdk.names.errorCodes.first { $0.code == code.code }?.name
        }
    }
}

extension SwiftOperation.Argument {
    /// The type in the document.
    fileprivate var model: TypeReference {
        switch source {
        case .parameter(let parameter): parameter.type
        case .body(let body): body.content.decodedBodyType
        }
    }

    /// The documented examples.
    fileprivate var examples: [Example] {
        switch source {
        case .parameter(let parameter): parameter.examples
        case .body(let body): body.content.examples
        }
    }

    fileprivate var label: String? {
        switch source {
        case .parameter: SwiftKeywords.label(name)
        case .body: nil
        }
    }
}
