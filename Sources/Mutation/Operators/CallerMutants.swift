import APIModel

extension Operation {
    /// Mistakes in who calls and in what may be sent again.
    var callerMutants: [OperationMutant] {
        credentialMutants + keyMutants + [
            OperationMutant(
                .irreversibilityChanged,
                at: origin.pointer,
                isIrreversible ? "it may be sent again" : "it is never sent again"
            ) { $0.isIrreversible.toggle() }
        ]
    }

    private var credentialMutants: [OperationMutant] {
        guard let first = security.first, !first.schemes.isEmpty else { return [] }
        var mutants = [
            OperationMutant(.credentialsDropped, at: origin.pointer, "no credentials are sent") { $0.security = [] }
        ]
        if first.schemes.count > 1 {
            mutants.append(
                OperationMutant(.credentialDropped, at: origin.pointer, "one of two credentials is not sent") {
                    $0.security[0].schemes.removeLast()
                }
            )
        }
        return mutants
    }

    private var keyMutants: [OperationMutant] {
        guard let header = idempotencyKeyHeader else { return [] }
        return [
            OperationMutant(.idempotencyKeyDropped, at: origin.pointer, "\(header) is not sent") {
                $0.idempotencyKeyHeader = nil
            },
            OperationMutant(.idempotencyKeyRenamed, at: origin.pointer, "\(header) is misspelt") {
                $0.idempotencyKeyHeader = header.misspelt
            },
        ]
    }
}

extension API {
    /// Mistakes in how a credential is sent.
    func credentialMutants(of scheme: SecurityScheme) -> [Mutant] {
        guard let index = securitySchemes.firstIndex(where: { $0.id == scheme.id }),
            operations.contains(where: { $0.security.first?.schemes.contains(scheme.id) ?? false })
        else { return [] }
        let place = scheme.origin.pointer
        func mutant(_ mutation: MutationOperator, _ why: String, _ kind: SecurityScheme.Kind) -> Mutant {
            Mutant(mutation, at: place, why) { $0.securitySchemes[index].kind = kind }
        }
        switch scheme.kind {
        case .bearer:
            return [
                mutant(.credentialSchemeChanged, "the scheme is Token", .http(scheme: "Token")),
                mutant(.credentialMoved, "the token is sent in the query", .apiKey(.query, name: "access_token")),
            ]
        case .http:
            return [mutant(.credentialSchemeChanged, "the scheme is Token", .http(scheme: "Token"))]
        case .apiKey(let location, let name):
            let other: Parameter.Location = location == .query ? .header : .query
            return [
                mutant(.credentialRenamed, "\(name) is misspelt", .apiKey(location, name: name.misspelt)),
                mutant(.credentialMoved, "the key is sent as \(other.rawValue)", .apiKey(other, name: name)),
            ]
        case .basic, .oauth2, .openIDConnect: return []
        }
    }
}
