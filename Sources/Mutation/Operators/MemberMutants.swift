import APIModel

extension API {
    /// Mistakes in the members of an object, in one of the ways that it travels.
    func recordMutants(of record: Record, on side: Mutant.Side) -> [TypeMutant] {
        let indices = record.members.indices.filter { record.members[$0].travels(side) }
        return indices.flatMap { memberMutants(of: record.members[$0], at: $0, on: side) }
            + exchanges(among: indices, of: record.members)
    }

    private func memberMutants(of member: Member, at index: Int, on side: Mutant.Side) -> [TypeMutant] {
        let place = member.origin.pointer
        let name = member.wireName
        var mutants = [
            TypeMutant(.memberMisspelt, at: place, "\(name) is misspelt") { definition in
                definition.changeRecord { $0.members[index].wireName = name.misspelt }
            }
        ]
        if side == .request {
            mutants.append(
                TypeMutant(.memberDropped, at: place, "\(name) is never sent") { definition in
                    definition.changeRecord { $0.members.remove(at: index) }
                }
            )
        }
        if member.isRequired, side == .answer, isZeroKnown(of: member.type) {
            mutants.append(
                TypeMutant(.requiredMemberOptional, at: place, "without \(name) its zero is read") { definition in
                    definition.changeRecord { $0.members[index].isRequired = false }
                }
            )
        }
        if !member.isRequired {
            let why = side == .request ? "\(name) is sent as null where there is none" : "\(name) has to be there"
            mutants.append(
                TypeMutant(.optionalMemberRequired, at: place, why) { definition in
                    definition.changeRecord { $0.members[index].isRequired = true }
                }
            )
        }
        return mutants
    }

    /// Each member under the name of the next one of its type.
    private func exchanges(among indices: [Int], of members: [Member]) -> [TypeMutant] {
        indices.compactMap { index in
            let member = members[index]
            let partner = indices.first {
                $0 > index && members[$0].type == member.type && members[$0].isRequired == member.isRequired
            }
            guard let partner else { return nil }
            let other = members[partner].wireName
            return TypeMutant(
                .membersExchanged,
                at: "\(member.origin.pointer) ~ \(other)",
                "\(member.wireName) and \(other) stand under each other's name"
            ) { definition in
                definition.changeRecord { record in
                    record.members[index].wireName = other
                    record.members[partner].wireName = member.wireName
                }
            }
        }
    }

    /// Whether a value that is not there could be taken for `0`, an empty text, `false` or an empty list.
    private func isZeroKnown(of type: TypeReference) -> Bool {
        switch type {
        case .string(let string): string.format == .plain
        case .integer, .number, .boolean, .list, .map: true
        case .any, .bytes, .file, .nullable, .named: false
        }
    }
}

extension Member {
    /// Whether the member travels in a way.
    fileprivate func travels(_ side: Mutant.Side) -> Bool {
        switch direction {
        case .both: true
        case .answersOnly: side == .answer
        case .requestsOnly: side == .request
        }
    }
}
