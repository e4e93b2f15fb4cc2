import APIModel

extension API {
    /// Mistakes in how objects are written in XML.
    var xmlMutants: [Mutant] {
        xmlShapes.indices.flatMap { shape in
            let members = xmlShapes[shape].members
            let misspelt = members.indices.compactMap { member -> Mutant? in
                guard let placement = members[member].placement.misspelt else { return nil }
                let (place, name) = (xmlShapes[shape].origin.pointer, members[member].wireName)
                return Mutant(.elementMisspelt, at: "\(place) \(name)", "the element of \(name) is misspelt") {
                    $0.xmlShapes[shape].members[member].placement = placement
                }
            }
            return misspelt + elementExchanges(in: shape)
        }
    }

    private func elementExchanges(in shape: Int) -> [Mutant] {
        let members = xmlShapes[shape].members
        return members.indices.dropFirst().compactMap { index in
            let (member, other) = (members[index], members[index - 1])
            guard member.content == other.content else { return nil }
            return Mutant(
                .elementsExchanged,
                at: "\(xmlShapes[shape].origin.pointer) \(member.wireName) ~ \(other.wireName)",
                "\(member.wireName) and \(other.wireName) are written in each other's place"
            ) { api in
                api.xmlShapes[shape].members[index].placement = other.placement
                api.xmlShapes[shape].members[index - 1].placement = member.placement
            }
        }
    }
}

extension XMLMember.Placement {
    /// The same under a wrong name; nil where there is no name.
    fileprivate var misspelt: XMLMember.Placement? {
        switch self {
        case .element(let name): .element(name.misspelt)
        case .items(let name): .items(name.misspelt)
        case .requiredItems(let name): .requiredItems(name.misspelt)
        case .attribute(let name): .attribute(name.misspelt)
        case .nullableAttribute(let name): .nullableAttribute(name.misspelt)
        case .text, .characterData: nil
        }
    }
}

extension XMLName {
    fileprivate var misspelt: XMLName {
        var name = self
        name.local = name.local.misspelt
        return name
    }
}
