using ZegoCallKit;
using ZegoCallKit.Server;

namespace InCall.Features;

/// <summary>Takes the place of your own server: generates a token whenever the kit requests one.</summary>
internal sealed class OwnTokens(TokenGenerator generator, TimeSpan lifetime) : ITokenProvider
{
    private int _given;

    public int Given => Volatile.Read(ref _given);

    public Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        var privileges = new TokenPrivileges { RoomId = request.RoomId.Value, MayPublish = true };
        var token = generator.Generate(request.UserId.Value, lifetime, privileges).Value;
        Interlocked.Increment(ref _given);
        return Task.FromResult(token);
    }
}
