using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Determines when tokens expire: as set by a script, otherwise as stated in the token, otherwise never. Used only on the server's loop.</summary>
internal sealed class TokenExpiries
{
    private readonly Dictionary<(string UserId, string Token), DateTimeOffset> _scripted = [];

    public void SetExpiry(string userId, string token, DateTimeOffset expiry) => _scripted[(userId, token)] = expiry;

    public bool TryGetExpiry(string userId, string token, out DateTimeOffset expiry) =>
        _scripted.TryGetValue((userId, token), out expiry) || TokenHead.TryReadExpiry(token, out expiry);
}
