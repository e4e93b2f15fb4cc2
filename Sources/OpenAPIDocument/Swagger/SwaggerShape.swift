import Diagnostics
import SourceNodes

/// How Swagger 2.0 joins the elements of a list.
enum CollectionFormat: String, CaseIterable {
    case csv, ssv, tsv, pipes, multi

    /// The format that the members of a parameter name; commas where they name none.
    init(of members: Node.Mapping) {
        self = members["collectionFormat"]?.text.flatMap(CollectionFormat.init) ?? .csv
    }

    /// The style of today; nil if there is none.
    func style(in location: Parameter.Location) -> ParameterStyle? {
        switch (self, location) {
        case (.csv, .path), (.csv, .header): .simple
        case (.csv, .query), (.csv, .cookie), (.multi, .query), (.multi, .cookie), (.csv, .querystring): .form
        case (.ssv, .query): .spaceDelimited
        case (.pipes, .query): .pipeDelimited
        case (.tsv, _), (.multi, _), (.ssv, _), (.pipes, _): nil
        }
    }
}

extension ObjectReader {
    /// How the value of a parameter or header of Swagger 2.0 becomes text: the object is the schema as well.
    mutating func swaggerShape(of location: Parameter.Location) -> ParameterShape {
        guard !place.members.contains("schema") else { return misplacedSchema(of: location) }
        let format: CollectionFormat? = choice("collectionFormat")
        for name in schemaMembers { take(name) }
        guard place.members.contains("type") || place.members.contains("enum") || place.members.contains("$ref") else {
            reportMissing("type", severity: .warning)
            return .unspecified
        }
        let node = Node(.mapping(place.members.asSchema(describing: false)), at: place.range)
        guard let schema = Schema.read(node, at: place.spot, in: reading) else { return .unspecified }
        guard place.members["type"]?.text == "array" else {
            let style = location.defaultStyle
            return .schema(schema, style: style, explode: style == .form, allowReserved: false)
        }
        guard let style = (format ?? .csv).style(in: location) else {
            reportUnwritable(format ?? .csv, in: location)
            return .unspecified
        }
        return .schema(schema, style: style, explode: format == .multi, allowReserved: false)
    }

    /// A parameter with a `schema`, as OpenAPI has it since 3.0.
    private mutating func misplacedSchema(of location: Parameter.Location) -> ParameterShape {
        report(
            .outdatedSpelling,
            "\"schema\" belongs to parameters in the body alone before OpenAPI 3.0",
            at: place.keyRange(of: "schema"),
            member: "schema",
            hint: "put \"type\" beside \"in\""
        )
        let style = location.defaultStyle
        guard let schema: Schema = optional("schema") else { return .unspecified }
        return .schema(schema, style: style, explode: style == .form, allowReserved: false)
    }

    private func reportUnwritable(_ format: CollectionFormat, in location: Parameter.Location) {
        report(
            .unsupportedCollectionFormat,
            "a \(location.rawValue) parameter cannot be joined as \"\(format.rawValue)\": it is sent as you write it",
            at: place.range(of: "collectionFormat"),
            member: "collectionFormat"
        )
    }
}

/// The members of a parameter of Swagger 2.0 that describe its value.
private let schemaMembers = [
    "$ref", "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
    "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf", "x-nullable",
    "x-enum-varnames", "x-enum-descriptions", "x-concord-closed",
]

extension Node.Mapping {
    /// The members that describe the value of a parameter, and perhaps its description.
    func asSchema(describing: Bool) -> Node.Mapping {
        Node.Mapping(
            members: members.filter { member in
                schemaMembers.contains(member.key) || (describing && member.key == "description")
            }
        )
    }
}
