namespace ZegoCallKit;

/// <summary>The id of a user: 1 to 63 bytes of ASCII letters, digits and <c>! # $ % &amp; ' ( ) * + , - . ; &lt; = &gt; @ ^ _ ` ~</c>. Compared ordinally.</summary>
public readonly record struct UserId
{
    /// <summary>The most bytes of a user id.</summary>
    public const int MaxBytes = 63;

    private readonly string? _value;

    /// <summary>Checks and wraps an id.</summary>
    /// <param name="value">The id, unique in the AppID: a second login with it ends the first.</param>
    /// <exception cref="ArgumentException">It is empty, too long, or has a character that is not allowed.</exception>
    public UserId(string value)
    {
        Guard.Identifier(value, MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "user id", nameof(value));
        _value = value;
    }

    private UserId(string value, bool _) => _value = value;

    /// <summary>The id; empty only for <see langword="default"/>, which no operation accepts.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static UserId FromEngine(string value) => new(value, true);
}
