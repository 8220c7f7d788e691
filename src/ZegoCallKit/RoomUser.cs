namespace ZegoCallKit;

/// <summary>Represents a user of a room.</summary>
public sealed record RoomUser
{
    /// <summary>The maximum length of a name in bytes.</summary>
    public const int MaxNameBytes = 255;

    /// <summary>Creates a user.</summary>
    /// <param name="id">The id of the user.</param>
    /// <param name="name">The display name: at most 255 bytes of UTF-8; the id if omitted.</param>
    /// <exception cref="ArgumentException">The id is <see langword="default"/> or the name is too long.</exception>
    public RoomUser(UserId id, string? name = null)
    {
        if (id.Value.Length == 0)
        {
            throw new ArgumentException("The user id must not be empty.", nameof(id));
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

    /// <summary>Gets the id of the user.</summary>
    public UserId Id { get; }

    /// <summary>Gets the display name; it may be empty for users of other clients.</summary>
    public string Name { get; }

    /// <summary>Creates a user from what an engine reports, which may include a name that this library would refuse.</summary>
    internal static RoomUser FromEngine(string id, string name) => new(id, name);
}
