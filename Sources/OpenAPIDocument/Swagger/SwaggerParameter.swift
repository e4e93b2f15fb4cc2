import Diagnostics
import SourceNodes

/// A parameter of Swagger 2.0 where it stands, at the end of references.
struct SwaggerParameter {
    /// What a parameter of Swagger 2.0 is today.
    enum Role {
        /// A parameter.
        case parameter
        /// The body of the request.
        case body
        /// A member of a body that is a form.
        case formField
    }

    /// The object.
    let node: Node
    /// Where it stands.
    let spot: Spot
    /// What it is today.
    let role: Role

    /// The parameter that `node` is, or refers to.
    init(_ node: Node, at spot: Spot, in reading: Reading) {
        var node = node
        var spot = spot
        var steps = 0
        while case .mapping(let members) = node.value, let reference = members["$ref"]?.text, steps < 16,
            let target = try? TargetSearch(reading: reading).find(reference, in: spot.pointer.resource)
        {
            steps += 1
            guard Self.role(of: target.node) != .parameter || target.node.refersElsewhere else { break }
            node = target.node
            spot = Spot(pointer: target.spot.pointer, keyRange: nil)
        }
        self.node = node
        self.spot = spot
        self.role = Self.role(of: node)
    }

    /// What the parameter that stands at `node` is today.
    static func role(of node: Node) -> Role {
        guard case .mapping(let members) = node.value else { return .parameter }
        switch members["in"]?.text {
        case "body": return .body
        case "formData": return .formField
        default: return .parameter
        }
    }

    /// The members.
    var members: Node.Mapping {
        guard case .mapping(let members) = node.value else { return Node.Mapping(members: []) }
        return members
    }
}

extension Node {
    /// Whether it is a reference.
    fileprivate var refersElsewhere: Bool {
        guard case .mapping(let members) = value else { return false }
        return members.contains("$ref")
    }
}

extension ObjectReader {
    /// The parameters of a path item; those that make up bodies are kept for its operations.
    mutating func swaggerSharedParameters() -> [Referenced<Parameter>] {
        let parameters = swaggerParameters()
        reading.swagger.sharedBody = parameters.body
        return parameters.others
    }

    /// What an operation takes: its parameters, and the body that the others make up.
    mutating func swaggerInput() -> OperationInput {
        let consumes = mediaTypes("consumes") ?? reading.swagger.consumes
        let own = swaggerParameters()
        let names = Set(own.body.map { $0.members["name"]?.text })
        let shared = reading.swagger.sharedBody.filter { !names.contains($0.members["name"]?.text) }
        let parts = own.body + shared
        guard let body = parts.first(where: { $0.role == .body }) else {
            return OperationInput(parameters: own.others, body: form(of: parts, consumes: consumes))
        }
        for part in parts where part.node.range != body.node.range { reportSecondBody(part) }
        return OperationInput(parameters: own.others, body: swaggerBody(body, consumes: consumes))
    }

    /// Section "Parameter Object" of 2.0: there is one body, and no form beside it.
    private func reportSecondBody(_ part: SwaggerParameter) {
        let name = part.members["name"]?.text ?? ""
        reading.diagnostics.report(
            Diagnostic(
                .ignoredParameter,
                "\"\(name)\" is not sent: the body of the request is described by another parameter",
                at: part.node.range,
                pointer: part.spot.pointer.text,
                hint: "put it into the schema of that body",
                severity: .warning
            )
        )
    }

    private mutating func swaggerParameters() -> (others: [Referenced<Parameter>], body: [SwaggerParameter]) {
        guard let node = node("parameters") else { return ([], []) }
        guard case .sequence(let elements) = node.value else { return (optional("parameters") ?? [], []) }
        let spot = place.spot(of: "parameters")
        var others: [Referenced<Parameter>] = []
        var body: [SwaggerParameter] = []
        for (index, element) in elements.enumerated() {
            let spot = spot.element(index)
            let parameter = SwaggerParameter(element, at: spot, in: reading)
            if parameter.role != .parameter {
                body.append(parameter)
            } else if let value = Referenced<Parameter>.read(element, at: spot, in: reading) {
                others.append(value)
            }
        }
        return (others, body)
    }
}
