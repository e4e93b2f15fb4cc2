/// The attempts of one call, up to the last.
nonisolated struct CallAttempts: Sendable {
    /// How an attempt ended: with an answer, whatever its status, or without a complete one.
    typealias End = Result<ReceivedAnswer, SDK.ClientError>

    /// The client.
    let core: ClientCore
    /// The request without credentials.
    let request: SDK.HTTPRequest
    /// The credentials that each attempt adds.
    let credentials: [SDK.Credential]
    /// What repeating the request may do.
    let repetition: Repetition
    /// How the call differs from others.
    let options: SDK.CallOptions
    /// When the call must end.
    let deadline: CallDeadline

    /// The answer of the last attempt. A wait that would outlast the call's time is not begun: what is known by then is
    /// worth more than a timeout.
    func answer() async throws(SDK.ClientError) -> ReceivedAnswer {
        var policy = core.options.retries
        policy.limit = options.retryLimit ?? policy.limit
        var number = 1
        while true {
            let end = await attempt(number)
            var delay = policy.delay(after: end, number: number, repetition, chance: core.options.chance())
            if let wait = delay, wait >= deadline.remaining() { delay = nil }
            report(end, number, delay)
            guard let delay else { return try end.get() }
            guard await deadline.wait(delay) else { throw .cancelled }
            number += 1
        }
    }

    private func attempt(_ number: Int) async -> End {
        let remaining = deadline.remaining()
        if Task.isCancelled { return .failure(.cancelled) }
        guard remaining > .zero else { return .failure(timedOut(number)) }
        guard !core.transport.answersAtOnce else { return await send(number, within: remaining) }
        let end = await deadline.race { await send(number, within: remaining) }
        if case .success? = end { return end ?? .failure(.cancelled) }
        return Task.isCancelled ? .failure(.cancelled) : end ?? .failure(timedOut(number))
    }

    private func send(_ number: Int, within timeout: Duration) async -> End {
        var request = request
        request.timeout = timeout
        do throws(SDK.ClientError) {
            for credential in credentials { try await credential.apply(to: &request) }
            if let illegal = request.headers.firstIllegal { throw .invalidArgument(illegal.name, illegal.reason) }
        } catch {
            return .failure(error)
        }
        do throws(SDK.TransportError) {
            let response = try await core.transport.send(request)
            let info = SDK.ResponseInfo(status: response.status, headers: response.headers, attempts: number)
            return .success(ReceivedAnswer(body: response.body, info: info, strictness: core.options.strictness))
        } catch {
            return .failure(failure(error, number))
        }
    }

    private func failure(_ error: SDK.TransportError, _ number: Int) -> SDK.ClientError {
        switch error.kind {
        case .cancelled: .cancelled
        case .timedOut: timedOut(number)
        case .unreachable, .connectionLost, .truncated, .tooLarge, .unsendable, .other:
            .transport(SDK.TransportFailure(reason: error, attempts: number))
        }
    }

    private func timedOut(_ number: Int) -> SDK.ClientError {
        .timedOut(SDK.TimeoutFailure(after: deadline.limit, attempts: number))
    }

    private func report(_ end: End, _ number: Int, _ delay: Duration?) {
        guard core.options.observer != nil || options.observer != nil else { return }
        let report = SDK.AttemptReport(request: request, number: number, outcome: end.map(\.info), retryDelay: delay)
        core.options.observer?(report)
        options.observer?(report)
    }
}
