import APIModel

/// An answer of success in which one place is changed.
struct AnswerChanges {
    let subject: Subject
    let success: SuccessAnswer
    let content: Content
    let full: SharedDocument

    /// The changes of all places that no answer has shown before.
    func add(to book: inout VectorBook) {
        let decoder = ReferenceDecoder(api: subject.api)
        let sites = SiteFinder.sites(
            of: full.wire,
            as: content.type,
            decoder: decoder,
            pointer: content.origin.pointer
        )
        for site in sites {
            let mutations = Mutations(api: subject.api, decoder: decoder, site: site)
            for mutation in mutations.new(to: &book.coverage) { add(mutation, at: site, to: &book) }
        }
        for site in sites { addSpellings(at: site, to: &book) }
    }

    private func add(_ mutation: Mutation, at site: Site, to book: inout VectorBook) {
        let place = mutation.key.map { site.place.appending(.key($0)) } ?? site.place
        var draft = Draft(
            decoding: mutation.name,
            why: site.pointer,
            answer: success.answer(payload(of: mutation, at: place)),
            expect: outcome(of: mutation, at: place)
        )
        draft.mode = mutation.mode
        draft.level = mutation.level
        book.add(subject.vector(draft))
    }

    private func payload(of mutation: Mutation, at place: Place) -> Payload {
        switch mutation.spelling {
        case .free: .shared(full.name, [PatchStep(action: mutation.action, path: place.pointer)])
        case .kept: .text(JSONText.compact(full.wire.replacing(place, with: mutation.value)))
        // The literal of a number is written as it stands, and so is this one.
        case .written(let json): .text(JSONText.compact(full.wire.replacing(place, with: .number(json))))
        }
    }

    /// What the reference sees.
    private func outcome(of mutation: Mutation, at place: Place) -> Expectation {
        let decoder = ReferenceDecoder(api: subject.api, mode: mutation.mode)
        do throws(Mismatch) {
            let steps = place.steps[...]
            let patch = try decoder.patch(of: full.wire, as: content.type, at: steps, to: mutation.value)
            guard let first = patch.first, first.path.isEmpty, case .replace(let value) = first.action
            else { return .returned(.shared(full.name, patch)) }
            return .returned(.json(value))
        } catch {
            return .threw(.undecodable(status: success.status, path: error.place.path))
        }
    }

    /// Each spelling is shown at the first place that has it: all places of a type share its decoder.
    private func addSpellings(at site: Site, to book: inout VectorBook) {
        guard !site.tellsCase, let key = SpelledValues.key(of: site.type), book.coverage.isNew(.spelling(key))
        else { return }
        for mutation in SpelledValues.mutations(of: site.type) { add(mutation, at: site, to: &book) }
    }
}

extension Mutation {
    /// What is done to the place.
    fileprivate var action: PatchStep.Action {
        guard let value else { return .remove }
        return key == nil ? .replace(value) : .add(value)
    }
}
