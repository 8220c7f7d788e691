using Spectre.Console.Cli;
using ZegoCallKit.Server;
using ZegoCallKit.Tool.CommandLine;
using ZegoCallKit.Tool.Output;

namespace ZegoCallKit.Tool.Tokens;

/// <summary>Explains a token. It exits with 1 if the token cannot be used: it is damaged, of another secret, or expired.</summary>
internal sealed class TokenReadCommand(ToolHost host) : ToolCommand<TokenReadSettings>(host)
{
    // More than any valid token; see TokenGenerator.MaxTokenLength.
    private const int MaxCharacters = 8_192;

    public override async Task<int> ExecuteAsync(CommandContext context, TokenReadSettings settings, CancellationToken cancellationToken)
    {
        var token = await TokenAsync(settings, cancellationToken);
        var secret = await SecretReader.ReadAsync(settings, Host, cancellationToken);
        var result = TokenExplainer.Explain(token, secret, Host);
        if (settings.Json)
        {
            Json(result, ReadableJson.Context.TokenReadResult);
        }
        else
        {
            Write(result, hasSecret: secret is not null);
        }

        return result.Valid ? ExitCode.Success : ExitCode.Failed;
    }

    private async Task<string> TokenAsync(TokenReadSettings settings, CancellationToken cancellationToken)
    {
        if (settings is { Token: not null, File: not null })
        {
            throw ToolException.Refused("TOKEN and --file cannot be used together.");
        }

        if (settings.File is { } file)
        {
            return await SmallText.OfFileAsync(file, MaxCharacters, Host, cancellationToken);
        }

        if (settings.Token is { } token)
        {
            return token.Trim();
        }

        if (settings.SecretFromInput)
        {
            throw ToolException.Refused("--secret-stdin reads the standard input, so the token must be given by --file or as the argument TOKEN.");
        }

        return Host.IsInputTerminal
            ? throw ToolException.Refused("The token is missing: give it on the standard input, by --file or as the argument TOKEN.")
            : await SmallText.ReadAsync(Host.Input, MaxCharacters, "The standard input", cancellationToken);
    }

    private void Write(TokenReadResult result, bool hasSecret)
    {
        if (result.Error is { } error)
        {
            Line("red", "not readable", $"  {error}");
            return;
        }

        if (result.Decrypted)
        {
            Line($"app      {result.AppId}");
            Line($"user     {result.UserId}");
            Line($"room     {result.RoomId ?? "every room"}");
            Line($"rights   {RightsOf(result)}");
            Line($"created  {result.CreatedAt:u} ({RelativeTime.Of(result.CreatedAt!.Value - Host.Time.GetUtcNow())})");
        }

        var expiry = $"{result.ExpiresAt:u} ({RelativeTime.Of(result.ExpiresAt!.Value - Host.Time.GetUtcNow())})";
        Line(result.Expired == true ? "red" : "green", "expires  ", result.Expired == true ? $"{expiry}: EXPIRED" : expiry);
        if (result.Decrypted)
        {
            Line($"cipher   AES-{(result.Cipher == TokenCipher.Cbc ? "CBC" : "GCM")}");
        }

        foreach (var warning in result.Warnings)
        {
            Line("yellow", "warning", $"  {warning}");
        }

        if (!hasSecret)
        {
            Note($"Only the expiry can be read without the server secret, and it is not verified. Set {SecretReader.Variable}, or use --secret-file or --secret-stdin.");
        }
    }

    private static string RightsOf(TokenReadResult result) => result switch
    {
        { OtherPayloadLength: { } length } => $"a payload of {length} characters that contains no privileges of a room",
        { RoomId: { } room } => RightsText.Of(new TokenPrivileges { RoomId = room, MayLogin = result.MayLogin == true, MayPublish = result.MayPublish == true, StreamIds = result.StreamIds }),
        _ => RightsText.Of(null),
    };
}
