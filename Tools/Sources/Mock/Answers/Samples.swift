import APIModel
import SchemaEvaluation

extension Format {
    /// A text of the format.
    var sample: String {
        switch self {
        case .date: "2024-02-29"
        case .dateTime: "2024-02-29T12:30:00Z"
        case .time: "12:30:00Z"
        case .duration: "P1DT12H"
        case .email, .idnEmail: "someone@example.com"
        case .hostname, .idnHostname: "www.example.com"
        case .ipv4: "192.0.2.1"
        case .ipv6: "2001:db8::1"
        case .uri, .iri: "https://example.com/1"
        case .uriReference, .iriReference: "/1"
        case .uriTemplate: "/{id}"
        case .uuid: "6f1a0c1e-0000-4000-8000-000000000001"
        case .jsonPointer: "/a/0"
        case .relativeJSONPointer: "0/a"
        case .regex: "^a+$"
        }
    }
}

extension NumberRule {
    /// A number that obeys the rule, near the bound.
    var nearest: JSONValue {
        switch self {
        case .least(let bound), .most(let bound), .multiple(let bound): Self.number(bound.text)
        case .above(let bound): Self.number(bound.text, 1)
        case .below(let bound): Self.number(bound.text, -1)
        }
    }

    private static func number(_ text: String, _ step: Double = 0) -> JSONValue {
        let sum = (Double(text) ?? 0) + step
        return Int(exactly: sum).map { .integer(String($0)) } ?? .number(String(sum))
    }
}
