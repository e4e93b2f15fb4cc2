import CommandProcess

/// The process of `concord verify`.
@main
enum Main {
    static func main() async {
        await VerifyCommand.runProcess()
    }
}
