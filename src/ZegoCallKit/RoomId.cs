namespace ZegoCallKit;

/// <summary>Represents the id of a room: 1 to 127 bytes of ASCII letters, digits and <c>! # $ % &amp; ' ( ) * + , - . ; &lt; = &gt; @ ^ _ ` ~</c>. Ids are compared ordinally.</summary>
public readonly record struct RoomId
{
    /// <summary>The maximum length of a room id in bytes.</summary>
    public const int MaxBytes = 127;

    private readonly string? _value;

    /// <summary>Creates an id after checking it.</summary>
    /// <param name="value">The id. <c>%</c> is allowed but not recommended: ZEGO's web clients cannot join such a room.</param>
    /// <exception cref="ArgumentException">The id is empty, is too long, or contains a character that is not allowed.</exception>
    public RoomId(string value)
    {
        Guard.Identifier(value, MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "room id", nameof(value));
        _value = value;
    }

    private RoomId(string value, bool _) => _value = value;

    /// <summary>Gets the id; empty only for <see langword="default"/>, which no operation accepts.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static RoomId FromEngine(string value) => new(value, true);
}
