using ZegoCallKit;
using ZegoCallKit.Server;

namespace InCall.Features;

/// <summary>Stands for an own server: makes a token whenever the kit asks for one.</summary>
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
