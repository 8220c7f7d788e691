using Spectre.Console.Cli;

namespace ZegoCallKit.Tool.CommandLine;

/// <summary>Remembers whether a command has started, and not only its help was printed.</summary>
internal sealed class CommandStart : ICommandInterceptor
{
    public bool HasStarted { get; private set; }

    public void Intercept(CommandContext context, CommandSettings settings) => HasStarted = true;
}
