using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>When tokens expire: as a script has said, else as they say themselves, else never. Belongs to the server's loop.</summary>
internal sealed class TokenBook
{
    private readonly Dictionary<(string UserId, string Token), DateTimeOffset> _scripted = [];

    public void SetExpiry(string userId, string token, DateTimeOffset expiry) => _scripted[(userId, token)] = expiry;

    public bool TryGetExpiry(string userId, string token, out DateTimeOffset expiry) =>
        _scripted.TryGetValue((userId, token), out expiry) || TokenHead.TryReadExpiry(token, out expiry);
}
