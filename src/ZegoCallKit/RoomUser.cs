namespace ZegoCallKit;

/// <summary>A user of a room.</summary>
public sealed record RoomUser
{
    /// <summary>The most bytes of a name.</summary>
    public const int MaxNameBytes = 255;

    /// <summary>Names a user.</summary>
    /// <param name="id">The id.</param>
    /// <param name="name">The name shown to people, at most 255 bytes of UTF-8; the id when left out.</param>
    /// <exception cref="ArgumentException">The id is <see langword="default"/> or the name is too long.</exception>
    public RoomUser(UserId id, string? name = null)
    {
        if (id.Value.Length == 0)
        {
            throw new ArgumentException("A user id must not be empty.", nameof(id));
        }

        if (name is not null)
        {
            Guard.Utf8Length(name, 0, MaxNameBytes, "user name", nameof(name));
        }

        Id = id;
        Name = name ?? id.Value;
    }

    private RoomUser(string id, string name)
    {
        Id = UserId.FromEngine(id);
        Name = name;
    }

    /// <summary>The id.</summary>
    public UserId Id { get; }

    /// <summary>The name shown to people; may be empty for users of other clients.</summary>
    public string Name { get; }

    /// <summary>Creates the user from what an engine reports, which may be a name that this kit would refuse.</summary>
    internal static RoomUser FromEngine(string id, string name) => new(id, name);
}
