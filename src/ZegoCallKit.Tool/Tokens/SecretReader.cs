using ZegoCallKit.Server;
using ZegoCallKit.Server.Webhooks;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Tokens;

/// <summary>Reads the server secret from a file, the standard input or the environment. No message contains it.</summary>
internal static class SecretReader
{
    public const string Variable = "ZEGO_SERVER_SECRET";

    private const int MaxCharacters = 1_024;

    /// <summary>Reads the secret.</summary>
    /// <returns>The secret; <see langword="null"/> if none is given.</returns>
    /// <exception cref="ToolException">It is given twice, cannot be read, or is not valid.</exception>
    public static async Task<ServerSecret?> ReadAsync(SecretSettings settings, ToolHost host, CancellationToken cancellationToken)
    {
        if (settings is { SecretFile: not null, SecretFromInput: true })
        {
            throw ToolException.Refused("--secret-file and --secret-stdin cannot be used together.");
        }

        if (settings.SecretFile is { } file)
        {
            return await OfFileAsync(file, host, cancellationToken);
        }

        if (settings.SecretFromInput)
        {
            return host.IsInputTerminal
                ? throw ToolException.Refused($"--secret-stdin needs a pipe or a file as its input, because a terminal would show the secret. Use --secret-file or {Variable} instead.")
                : Create(await SmallText.ReadAsync(host.Input, MaxCharacters, "The standard input", cancellationToken), "The standard input");
        }

        return host.Variable(Variable) is { Length: > 0 } value ? Create(value, Variable) : null;
    }

    /// <summary>Reads the secret from a file.</summary>
    /// <exception cref="ToolException">The file cannot be read, or contains no secret.</exception>
    public static async Task<ServerSecret> OfFileAsync(string file, ToolHost host, CancellationToken cancellationToken) =>
        Create(await SmallText.OfFileAsync(file, MaxCharacters, host, cancellationToken), $"'{file}'");

    /// <summary>Reads a callback secret from a file.</summary>
    /// <exception cref="ToolException">No file is given, or it cannot be read or contains no secret.</exception>
    public static async Task<CallbackSecret> CallbackOfFileAsync(string? file, ToolHost host, CancellationToken cancellationToken) => file is null
        ? throw ToolException.Refused("--webhook needs --webhook-secret-file FILE, with which webhooks are signed.")
        : Create(await SmallText.OfFileAsync(file, MaxCharacters, host, cancellationToken), $"'{file}'", "callback secret", static text => new CallbackSecret(text));

    private static ServerSecret Create(string text, string origin) => Create(text, origin, "server secret", static secret => new ServerSecret(secret));

    private static T Create<T>(string text, string origin, string what, Func<string, T> create)
    {
        try
        {
            return create(text);
        }
        catch (ArgumentException fault)
        {
            throw ToolException.Refused($"{origin} does not contain a {what}. {ArgumentText.Of(fault)}", fault);
        }
    }
}
