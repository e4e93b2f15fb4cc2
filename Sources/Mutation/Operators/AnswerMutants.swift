import APIModel

extension Operation {
    /// Mistakes in what is known of the answers.
    var answerMutants: [OperationMutant] {
        responses.indices.flatMap { statusMutants(at: $0) + codeMutants(at: $0) } + codeExchanges + bodyExchanges
    }

    private func statusMutants(at index: Int) -> [OperationMutant] {
        let response = responses[index]
        let place = response.origin.pointer
        let status = response.status.documentedSpelling
        var mutants: [OperationMutant] = []
        if response.outcome == .failure {
            mutants.append(
                OperationMutant(.statusDropped, at: place, "\(status) is not declared") {
                    $0.responses.remove(at: index)
                }
            )
        }
        if case .exact = response.status {
            let other = unusedStatus
            mutants.append(
                OperationMutant(.statusChanged, at: place, "\(status) is taken for \(other)") {
                    $0.responses[index].status = .exact(other)
                }
            )
        }
        guard response.outcome == .success, alternatives.isEmpty, let content = response.content, content.holdsJSON
        else { return mutants }
        return mutants + [
            OperationMutant(.answerTypeChanged, at: place, "application/x-other is asked for and expected") {
                $0.responses[index].contents = $0.responses[index].contents.map { $0.labelled("application/x-other") }
            }
        ]
    }

    /// A status of failure that the operation does not declare.
    private var unusedStatus: Int {
        let declared = Set(responses.map(\.status))
        return (451...499).first { !declared.contains(.exact($0)) } ?? 499
    }

    private func codeMutants(at index: Int) -> [OperationMutant] {
        responses[index].errorCodes.enumerated().flatMap { position, code in
            let place = "\(responses[index].origin.pointer) \(code.code)"
            var mutants = [
                OperationMutant(.errorCodeMisspelt, at: place, "\(code.code) is misspelt") {
                    $0.responses[index].errorCodes[position].code = code.code.misspelt
                }
            ]
            if let message = code.message {
                mutants.append(
                    OperationMutant(.errorCodeMessageChanged, at: place, "\(code.code) is told by another message") {
                        $0.responses[index].errorCodes[position].message = message.misspelt
                    }
                )
            }
            return mutants
        }
    }

    /// The codes of each status and of the next one that has others.
    private var codeExchanges: [OperationMutant] {
        let coded = responses.indices.filter { !responses[$0].errorCodes.isEmpty }
        return zip(coded, coded.dropFirst()).compactMap { first, second in
            guard responses[first].errorCodes != responses[second].errorCodes else { return nil }
            return OperationMutant(
                .errorCodesExchanged,
                at: "\(responses[first].origin.pointer) ~ \(responses[second].status.documentedSpelling)",
                "two statuses have each other's codes"
            ) { operation in
                let codes = operation.responses[first].errorCodes
                operation.responses[first].errorCodes = operation.responses[second].errorCodes
                operation.responses[second].errorCodes = codes
            }
        }
    }

    /// The bodies of each failure and of the next one that has another type.
    private var bodyExchanges: [OperationMutant] {
        let failed = responses.indices.filter { responses[$0].outcome == .failure && responses[$0].content != nil }
        return zip(failed, failed.dropFirst()).compactMap { first, second in
            guard responses[first].content?.type != responses[second].content?.type else { return nil }
            return OperationMutant(
                .errorBodiesExchanged,
                at: "\(responses[first].origin.pointer) ~ \(responses[second].status.documentedSpelling)",
                "two statuses have each other's bodies"
            ) { operation in
                let contents = operation.responses[first].contents
                operation.responses[first].contents = operation.responses[second].contents
                operation.responses[second].contents = contents
            }
        }
    }
}

extension Content {
    /// Whether the body is JSON.
    fileprivate var holdsJSON: Bool { coding == .json }

    /// The same body under another media type.
    fileprivate func labelled(_ mediaType: String) -> Content {
        var content = self
        content.mediaType = mediaType
        return content
    }
}
