import OpenAPIDocument
import SourceNodes

/// Walks through a body with its schema and tells of each member. Body → sightings.
struct BodySurvey {
    /// What was seen at one place.
    struct Sighting {
        /// The place, such as `/data/*/id`.
        let place: String
        /// The value; nil: what would hold it was there without it.
        let value: Node?
        /// Whether the document names the place.
        var isDocumented = true
        /// Whether the document lists the values.
        var isEnumeration = false
        /// How the value differs from the document.
        var deviations: [DeviationCount] = []
    }

    /// What was seen, in the order of the body.
    private(set) var sightings: [Sighting] = []
    private let judge: SchemaJudge

    /// A survey that `judge` helps with.
    init(_ judge: SchemaJudge) {
        self.judge = judge
    }

    /// Looks at a value and all that lies within it.
    mutating func look(at value: Node, _ schema: Schema, place: String = "") {
        let parts = judge.parts(of: schema, for: value)
        var sighting = Sighting(place: place, value: value)
        sighting.isEnumeration = parts.isEnumeration
        sighting.deviations = judge.deviations(of: value, from: parts)
        sightings.append(sighting)
        switch value.value {
        case .mapping(let members): look(at: members, parts, place)
        case .sequence(let elements):
            guard let items = parts.items else { return }
            for element in elements { look(at: element, items, place: place + "/*") }
        case .null, .boolean, .integer, .number, .string: break
        }
    }

    private mutating func look(at members: Node.Mapping, _ parts: SchemaParts, _ place: String) {
        let properties = parts.properties
        for property in properties {
            guard let value = members[property.name] else { continue }
            let own = place + "/" + property.name
            look(at: value, property.value, place: own)
            guard parts.isOfRequests(property.name) else { continue }
            sightings.append(Sighting(place: own, value: nil, .forbiddenMember, at: property.value.pointer.text))
        }
        noteAbsent(members, parts, properties, place)
        for member in members.members where !properties.contains(where: { $0.name == member.key }) {
            lookAtOther(member, parts, place)
        }
    }

    private mutating func noteAbsent(
        _ members: Node.Mapping,
        _ parts: SchemaParts,
        _ properties: [Entry<Schema>],
        _ place: String
    ) {
        let required = parts.required
        for (name, schema) in required where !members.contains(name) {
            let own = place + "/" + name
            sightings.append(Sighting(place: own, value: nil, .missingMember, at: schema.pointer.text))
        }
        for property in properties where !members.contains(property.name) && !parts.isOfRequests(property.name) {
            if required.contains(where: { $0.name == property.name }) { continue }
            sightings.append(Sighting(place: place + "/" + property.name, value: nil))
        }
    }

    /// A member that no property names. The keys of maps are values, and are not told.
    private mutating func lookAtOther(_ member: Node.Mapping.Member, _ parts: SchemaParts, _ place: String) {
        if let schema = parts.others { return look(at: member.value, schema, place: place + "/*") }
        guard !parts.isFree, let holder = parts.schemas.first(where: { !$0.properties.isEmpty }) ?? parts.schemas.first
        else {
            return sightings.append(Sighting(place: place + "/*", value: member.value))
        }
        let own = place + "/" + (ShownName(member.key).text ?? "(withheld)")
        let deviation = Deviation.undocumentedMember(type: member.value.typeName)
        var sighting = Sighting(place: own, value: member.value, deviation, at: holder.pointer.text)
        sighting.isDocumented = false
        sightings.append(sighting)
    }
}

extension BodySurvey.Sighting {
    fileprivate init(place: String, value: Node?, _ deviation: Deviation, at pointer: String) {
        self.init(place: place, value: value)
        deviations = [DeviationCount(deviation: deviation, at: pointer, count: 1)]
    }
}

extension Node.Mapping {
    fileprivate func contains(_ key: String) -> Bool { self[key] != nil }
}
