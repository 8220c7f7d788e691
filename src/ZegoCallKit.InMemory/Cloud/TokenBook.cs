namespace ZegoCallKit.InMemory.Cloud;

/// <summary>When tokens expire: as a script has said, else as they say themselves, else never. Belongs to the server's loop.</summary>
internal sealed class TokenBook
{
    private readonly Dictionary<string, DateTimeOffset> _scripted = new(StringComparer.Ordinal);

    public void SetExpiry(string token, DateTimeOffset expiry) => _scripted[token] = expiry;

    public bool TryGetExpiry(string token, out DateTimeOffset expiry) =>
        _scripted.TryGetValue(token, out expiry) || Token04.TryReadExpiry(token, out expiry);
}
