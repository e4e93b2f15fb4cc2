import APIModel
package import DocumentReading
import OpenAPIDocument

/// What the exchanges show of an API. Exchanges → evidence.
package func gatherEvidence(from exchanges: [Exchange], of api: DescribedAPI, today: String) -> Evidence {
    let index = DocumentIndex(api.document)
    let called = exchanges.compactMap { index.operations[$0.call.operation.origin.pointer] }
    let answers = AnswerObserver(judge: SchemaJudge(of: api.document, for: called), today: today)
    let probes = ProbeObserver(today: today)
    var evidence = Evidence(api: api.api.info.title.unescaped)
    for exchange in exchanges {
        let operation = exchange.call.operation
        guard case .answered(let answer) = exchange.outcome, answer.status != 429,
            let written = index.operations[operation.origin.pointer]
        else { continue }
        var own = evidence.operations[operation.id] ?? OperationEvidence()
        answers.note(answer, to: written, method: operation.method, in: &own)
        answers.noteDocumented(answer.status, of: written, in: &own)
        probes.note(answer, to: exchange.call, in: &own)
        evidence.operations[operation.id] = own
    }
    return evidence
}
