using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Calls;

/// <summary>Fetches the tokens of the rooms of calls from the transport's server, which issues them only to members of a call. Set it as <see cref="ZegoClientOptions.TokenProvider"/>; the room of a call
/// must be named as the call (<see cref="CallServiceOptions.RoomIdFor"/>).</summary>
/// <param name="signaling">The transport of the calls, with <see cref="SignalingCapabilities.HasLobby"/>.</param>
public sealed class CallTokenProvider(ICallSignaling signaling) : ITokenProvider
{
    private readonly ICallSignaling _signaling = signaling ?? throw new ArgumentNullException(nameof(signaling));

    /// <inheritdoc/>
    public Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _signaling.GetRoomTokenAsync(new CallId(request.RoomId.Value), cancellationToken);
    }
}
