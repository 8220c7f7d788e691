using ZegoCallKit.InMemory;
using ZegoCallKit.Server;

namespace ZegoCallKit.ScenarioTests.Tokens;

/// <summary>A server that generates real tokens, and can be down.</summary>
internal sealed class TokenServer(SimulatedTime time, TimeSpan lifetime, TokenCipher cipher) : ITokenProvider
{
    public const string Secret = "canary.secret.canary.secret.0123";

    private readonly TokenGenerator _generator = new(new TokenGeneratorOptions { AppId = 1234567890, Secret = new ServerSecret(Secret), Cipher = cipher, TimeProvider = time });

    public List<string> Tokens { get; } = [];

    public bool IsDown { get; set; }

    public Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        if (IsDown)
        {
            throw new HttpRequestException("The token server is down.");
        }

        Tokens.Add(_generator.Generate(request.UserId.Value, lifetime, new TokenPrivileges { RoomId = request.RoomId.Value, MayPublish = true }).Value);
        return Task.FromResult(Tokens[^1]);
    }
}
