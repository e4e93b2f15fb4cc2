import CommandProcess

/// The process of `concord mock`.
@main
enum Main {
    static func main() async {
        await MockCommand.runProcess()
    }
}
