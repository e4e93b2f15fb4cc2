package import DocumentReading

/// Asks an API whether it is what its document says. Document → plan → exchanges → evidence → findings.
///
/// A task that is cancelled leaves the rest of the plan out.
package func verify(
    _ api: DescribedAPI,
    _ plan: VerificationPlan,
    _ settings: ConversationSettings,
    by transport: any Transport,
    today: String,
    announcing announce: (PlannedCall) -> Void = { _ in }
) async -> VerificationResult {
    var conversation = Conversation(with: api.api, settings, by: transport)
    let exchanges = await conversation.exchanges(of: plan, announcing: announce)
    let evidence = gatherEvidence(from: exchanges, of: api, today: today)
    return VerificationResult(plan: plan, exchanges: exchanges, evidence: evidence)
}
