using System.ComponentModel;
using Spectre.Console.Cli;
using ZegoCallKit.Tool.CommandLine;

namespace ZegoCallKit.Tool.Desks;

/// <summary>The options of <c>desk</c>.</summary>
internal sealed class DeskSettings : ToolSettings
{
    [CommandOption("--port <N>")]
    [Description("The port, 1 to 65535, or 0 for any free one. The default is 5090.")]
    public string Port { get; init; } = "5090";

    [CommandOption("--demo")]
    [Description("Start a call of four people in the room 'demo', to watch on the page.")]
    public bool Demo { get; init; }

    [CommandOption("--open")]
    [Description("Open the page in the browser of this computer.")]
    public bool Open { get; init; }

    [CommandOption("--lan")]
    [Description("Answer other computers as well. The desk has no accounts: use it only in a network that you trust.")]
    public bool Lan { get; init; }

    [CommandOption("--allow-host <NAME>")]
    [Description("A further name under which the desk is reached, without a port; can be given several times. With --lan, addresses and the names of this computer need none.")]
    public string[] AllowHosts { get; init; } = [];

    [CommandOption("--no-grace")]
    [Description("Remove a participant whose connection is lost at once. Otherwise it stays for 90 s and can come back, as with ZEGO's cloud.")]
    public bool NoGrace { get; init; }

    [CommandOption("--require-tokens")]
    [Description("Refuse logins without a token. Otherwise only tokens that are shown are checked.")]
    public bool RequireTokens { get; init; }

    [CommandOption("--app-id <N>")]
    [Description("The AppID for which tokens are checked. The default is 1234567890.")]
    public string? AppId { get; init; }

    [CommandOption("--secret-file <FILE>")]
    [Description("The server secret with which tokens are checked, to test your own token server. The default is a secret that the desk makes.")]
    public string? SecretFile { get; init; }

    [CommandOption("--webhook <URL>")]
    [Description("Where ZEGO's webhooks are sent, to test your own server. --webhook-secret-file must be given, too.")]
    public string? Webhook { get; init; }

    [CommandOption("--webhook-secret-file <FILE>")]
    [Description("The callback secret with which webhooks are signed.")]
    public string? WebhookSecretFile { get; init; }
}
