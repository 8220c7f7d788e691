using ZegoCallKit.Internal;

namespace ZegoCallKit.Tool;

/// <summary>The entry point.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        GuardedOutput.Use();
        using var interruption = new Interruption();
        var code = await new ToolApp(ToolHost.OfProcess()).RunAsync(args, interruption.Token);
        return GuardedOutput.Standard.ExitCodeOf(code);
    }
}
