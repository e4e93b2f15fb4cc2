import DocumentReading
import OpenAPIDocument
import SourceNodes

/// Compares whole answers with what is declared. Answer → evidence.
struct AnswerObserver {
    /// Says why values do not fit.
    let judge: SchemaJudge
    /// The day on which the answers came.
    let today: String

    /// Adds what an answer shows.
    func note(_ answer: HTTPAnswer, to operation: Operation, method: String, in evidence: inout OperationEvidence) {
        let key = String(answer.status)
        var own = evidence.answers[key] ?? AnswerEvidence()
        defer { evidence.answers[key] = own }
        let declared = operation.response(for: answer.status).flatMap { judge.references.resolve($0.response) }
        own.seen += 1
        own.standing = Standing(isDocumented: declared != nil, isSeen: true)
        own.firstSeen = own.firstSeen ?? today
        let type = answer.header("Content-Type").map { MediaRange($0) }
        if !answer.body.isEmpty { own.mediaTypes[type?.name ?? "(none)", default: 0] += 1 }
        guard let declared else {
            let kind = answer.body.isEmpty ? nil : type?.name
            let place = operation.pointer.appending("responses").text
            return own.deviations.note(.undocumentedStatus(mediaType: kind), at: place)
        }
        noteHeaders(answer, declared, in: &own)
        // The platform's client does not hand on the bodies of redirects.
        if method != "HEAD", !(300..<400).contains(answer.status) { noteBody(answer, type, declared, in: &own) }
    }

    /// Adds the places that the document names for a status, unseen as they may be.
    func noteDocumented(_ status: Int, of operation: Operation, in evidence: inout OperationEvidence) {
        let response = operation.response(for: status).flatMap { judge.references.resolve($0.response) }
        for media in response?.content ?? [] where MediaRange(media.name).isJSON {
            guard let schema = media.value.schema else { continue }
            for place in DocumentedMembers(of: schema, judge).places {
                let shown = place.isEmpty ? "/" : place
                if evidence.answers[String(status)]?.members[shown] != nil { continue }
                evidence.answers[String(status), default: AnswerEvidence()].members[shown] = MemberEvidence()
            }
        }
    }

    private func noteHeaders(_ answer: HTTPAnswer, _ declared: Response, in own: inout AnswerEvidence) {
        for header in declared.headers where judge.references.resolve(header.value)?.isRequired == true {
            if answer.header(header.name) != nil { continue }
            own.deviations.note(.missingHeader(name: header.name), at: declared.pointer.text)
        }
    }

    private func noteBody(
        _ answer: HTTPAnswer,
        _ type: MediaRange?,
        _ declared: Response,
        in own: inout AnswerEvidence
    ) {
        let place = declared.pointer.text
        guard !declared.content.isEmpty else {
            if !answer.body.isEmpty { own.deviations.note(.undocumentedBody, at: place) }
            return
        }
        guard !answer.body.isEmpty else { return own.deviations.note(.missingBody, at: place) }
        let fitting = declared.content.filter { entry in type.map { MediaRange(entry.name).contains($0) } ?? false }
        guard let media = fitting.max(by: { MediaRange($0.name).precision < MediaRange($1.name).precision }) else {
            return own.deviations.note(.undocumentedMediaType(name: type?.name ?? "(none)"), at: place)
        }
        guard type?.isJSON == true else { return }
        guard let value = JSONBody.node(answer.body) else { return own.deviations.note(.malformedBody, at: place) }
        guard let schema = media.value.schema else { return }
        var survey = BodySurvey(judge)
        survey.look(at: value, schema)
        for sighting in survey.sightings {
            own.members[sighting.place.isEmpty ? "/" : sighting.place, default: MemberEvidence()].note(sighting, today)
        }
    }
}

extension MemberEvidence {
    /// Counts one more sighting.
    fileprivate mutating func note(_ sighting: BodySurvey.Sighting, _ today: String) {
        for found in sighting.deviations { deviations.note(found.deviation, at: found.at) }
        if let value = sighting.value {
            seen += 1
            firstSeen = firstSeen ?? today
            types[value.typeName, default: 0] += 1
            if value.typeName == "null" { null += 1 }
            if case .string(let text) = value.value { longest = max(longest ?? 0, text.unicodeScalars.count) }
            if sighting.isEnumeration, let word = value.word {
                let shown = sighting.deviations.isEmpty ? word : ShownName(word).text
                values[shown ?? "(withheld)", default: 0] += 1
            }
        } else if sighting.deviations.allSatisfy({ $0.deviation != .forbiddenMember }) {
            absent += 1
        }
        standing = Standing(isDocumented: sighting.isDocumented, isSeen: seen > 0)
    }
}

extension Operation {
    /// What is declared for a status: by itself, by its hundred, or for all others.
    fileprivate func response(for status: Int) -> ResponseEntry? {
        responses.first { $0.status == .exact(status) } ?? responses.first { $0.status == .range(status / 100) }
            ?? responses.first { $0.status == .others }
    }
}

extension MediaRange {
    /// The type without parameters.
    fileprivate var name: String { "\(type)/\(subtype)" }
}
