using Spectre.Console.Cli;
using ZegoCallKit.Server;
using ZegoCallKit.Tool.CommandLine;
using ZegoCallKit.Tool.Output;

namespace ZegoCallKit.Tool.Tokens;

/// <summary>Makes a token. Only the token goes to the standard output, so that a script can take it; what it grants goes to the standard error.</summary>
internal sealed class TokenMakeCommand(ToolHost host) : ToolCommand<TokenMakeSettings>(host)
{
    public override async Task<int> ExecuteAsync(CommandContext context, TokenMakeSettings settings, CancellationToken cancellationToken)
    {
        var privileges = PrivilegesOf(settings);
        var lifetime = OptionValue.Duration("--lifetime", settings.Lifetime, TokenGenerator.MinLifetime, TokenGenerator.MaxLifetime);
        var cipher = OptionValue.Choice("--cipher", settings.Cipher, "cbc", "gcm") == "cbc" ? TokenCipher.Cbc : TokenCipher.Gcm;
        var appId = AppIdOption.Read(settings.AppId, Host);
        var secret = await SecretReader.ReadAsync(settings, Host, cancellationToken)
            ?? throw ToolException.Refused($"The server secret is missing: set {SecretReader.Variable}, or use --secret-file or --secret-stdin.");
        var token = Generate(new TokenGeneratorOptions { AppId = appId, Secret = secret, Cipher = cipher, TimeProvider = Host.Time }, settings.User, lifetime, privileges);
        if (settings.Json)
        {
            Json(
                new IssuedTokenResult
                {
                    Token = token.Value,
                    AppId = appId,
                    UserId = token.UserId,
                    RoomId = privileges?.RoomId,
                    MayPublish = privileges?.MayPublish ?? true,
                    StreamIds = privileges?.StreamIds,
                    CreatedAt = token.CreatedAt,
                    ExpiresAt = token.ExpiresAt,
                },
                ReadableJson.Context.IssuedTokenResult);
        }
        else
        {
            Line(token.Value);
            Note($"For user {token.UserId} of app {appId}, {RightsText.Of(privileges)}, valid until {token.ExpiresAt:u} ({RelativeTime.Of(token.ExpiresAt - token.CreatedAt)}).");
        }

        return ExitCode.Success;
    }

    private static TokenPrivileges? PrivilegesOf(TokenMakeSettings settings)
    {
        if (settings is { Room: null, Publish: true } or { Room: null, Streams.Length: > 0 })
        {
            throw ToolException.Refused("--publish and --stream need --room, because a token grants rights in one room. Without --room, it grants everything.");
        }

        if (settings is { Publish: false, Streams.Length: > 0 })
        {
            throw ToolException.Refused("--stream needs --publish.");
        }

        return settings.Room is { } room
            ? new TokenPrivileges { RoomId = room, MayPublish = settings.Publish, StreamIds = settings.Streams.Length > 0 ? settings.Streams : null }
            : null;
    }

    private static IssuedToken Generate(TokenGeneratorOptions options, string user, TimeSpan lifetime, TokenPrivileges? privileges)
    {
        try
        {
            return new TokenGenerator(options).Generate(user, lifetime, privileges);
        }
        catch (ArgumentException fault)
        {
            throw ToolException.Refused(ArgumentText.Of(fault), fault);
        }
    }
}
