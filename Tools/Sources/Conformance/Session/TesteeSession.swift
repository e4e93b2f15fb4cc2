import LoopbackServer

/// One process of a testee, with a server of its own, from its start to its end.
struct TesteeSession: Sendable {
    /// The testee.
    let testee: Testee
    /// What it has to do.
    let work: Workload
    /// How long it is waited for.
    let limits: PatienceLimits
    /// The check of what is said; nil if it is not wanted.
    let check: ProtocolCheck?

    /// Lets processes run vectors, one process after the other, until there are none.
    func runAll(atOnce most: Int) async throws {
        while await work.hasMore {
            try Task.checkCancellation()
            try await run(atOnce: most)
        }
    }

    /// Lets a process run vectors, as many at once as it can and as are allowed, until there are none or it is lost.
    private func run(atOnce most: Int) async throws {
        let wire = VectorWire()
        try await LoopbackServer.serving { request in
            await wire.answer(request)
        } while: { server in
            let conversation = Conversation(check: check)
            let process = TesteeProcess(command: testee.command, limits: limits)
            let (casualties, end) = try await process.run(conversation) {
                await runs(atOnce: most, conversation, wire, server)
            }
            await settle(casualties, conversation, end)
        }
        for id in await wire.late.sorted() { await work.amend(id, "requests: one came after the call had ended") }
        for stray in await wire.strays { await work.complain("a request belongs to no vector: \(stray)") }
    }

    /// Introduces the testee and runs vectors; gives those during which it was lost.
    private func runs(
        atOnce most: Int,
        _ conversation: Conversation,
        _ wire: VectorWire,
        _ server: LoopbackServer
    ) async -> [Casualty] {
        guard let introduction = await introduction(conversation) else { return [] }
        await work.started(introduction)
        let runner = VectorRunner(
            conversation: conversation,
            wire: wire,
            server: server,
            work: work,
            introduction: introduction,
            limit: limits.call
        )
        return await withTaskGroup(of: Casualty?.self) { lanes in
            for _ in 0..<min(most, introduction.concurrency) { lanes.addTask { await runner.runAll() } }
            return await lanes.reduce(into: []) { casualties, casualty in casualties += casualty.map { [$0] } ?? [] }
        }
    }

    private func introduction(_ conversation: Conversation) async -> Introduction? {
        guard case .reply(let reply) = await conversation.introduce(within: limits.start) else { return nil }
        do {
            return try Introduction(reply)
        } catch {
            await conversation.lose(.nonsense("\(error)"), over: nil)
            return nil
        }
    }

    private func settle(
        _ casualties: [Casualty],
        _ conversation: Conversation,
        _ end: ProcessEnd
    ) async {
        for id in await conversation.doubles { await work.amend(id, "it was answered more than once") }
        guard let loss = await conversation.loss else {
            if end.wasKilled { await work.complain("it did not end when it was told to") }
            return
        }
        let words = loss.words(end)
        for casualty in casualties {
            if casualty.isToBlame {
                await work.settle(casualty.vector, .lost(words))
            } else {
                await work.suspect(casualty.vector)
            }
        }
        let wasOfUse = await conversation.wasOfUse
        if casualties.isEmpty && !wasOfUse { return await work.failedToStart(words) }
        await work.lost(for: ContinuousClock.now - conversation.heard)
    }
}

/// A vector during which a testee was lost.
struct Casualty: Sendable {
    /// The vector.
    var vector: ContractVector
    /// Whether it was the reason, and not only underway at that time.
    var isToBlame: Bool
}
