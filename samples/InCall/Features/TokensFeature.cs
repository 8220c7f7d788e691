using InCall.Calling;
using ZegoCallKit.Server;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>A token as an own server makes it, read back and handed to the engine before the old one ends.</summary>
internal sealed class TokensFeature : IFeature
{
    public string Name => "tokens";

    public async Task<string> RunAsync(CallStage stage, CancellationToken cancellationToken)
    {
        // A real secret stays on the server; this one is made up.
        var secret = new ServerSecret("0123456789abcdef0123456789abcdef");
        var generator = new TokenGenerator(new TokenGeneratorOptions { AppId = CallStage.AppId, Secret = secret });
        var token = generator.Generate("alice", TimeSpan.FromHours(1));
        Require(TokenExpiry.TryRead(token.Value, out var expiry) && expiry == token.ExpiresAt, "the token's end cannot be read back");
        await stage.AliceRoom.RenewTokenAsync(token.Value, cancellationToken);
        return $"a token of {token.Value.Length} characters for {token.UserId}, good for {(token.ExpiresAt - token.CreatedAt).TotalMinutes:0} minutes, was taken";
    }
}
