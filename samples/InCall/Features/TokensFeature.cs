using InCall.Calling;
using ZegoCallKit;
using ZegoCallKit.Rooms;
using ZegoCallKit.Server;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Uses tokens as your own server generates them: reads one, renews one explicitly, and lets the kit renew a token that expires soon.</summary>
internal sealed class TokensFeature : IFeature
{
    // The cloud warns 30 s before the expiry.
    private static readonly TimeSpan ShortLife = TimeSpan.FromSeconds(34);

    public string Name => "tokens";

    public async Task<string> RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        // A real secret stays on the server; this one is invented.
        var secret = new ServerSecret("0123456789abcdef0123456789abcdef");
        var generator = new TokenGenerator(new TokenGeneratorOptions { AppId = CallContext.AppId, Secret = secret, TimeProvider = call.Time });
        var token = generator.Generate("alice", TimeSpan.FromHours(1));
        Require(TokenExpiry.TryRead(token.Value, out var expiry) && expiry == token.ExpiresAt, "the expiry time of the token cannot be read");
        await call.AliceRoom.RenewTokenAsync(token.Value, cancellationToken);

        var tokens = new OwnTokens(generator, ShortLife);
        await using var dave = await call.NewClientAsync(options => options with { AppSign = "", TokenProvider = tokens }, cancellationToken);
        await using var room = await dave.LoginRoomAsync(new RoomId("tokens"), new RoomUser(new UserId("dave")), cancellationToken: cancellationToken);
        var warning = await CallContext.NextAsync(room.TokenWarnings, static _ => true, cancellationToken);
        while (tokens.Given < 2)
        {
            await call.DelayAsync(0.1, cancellationToken);
        }

        Require(room.State.Current.Phase == RoomPhase.Connected, "the login did not outlive its token");
        return $"a token of {token.Value.Length} characters, valid for {(token.ExpiresAt - token.CreatedAt).TotalMinutes:0} minutes, was accepted; the warning came {warning.Remaining.TotalSeconds:0} s before it expired; "
            + $"another login renewed its token automatically (token {tokens.Given})";
    }
}
