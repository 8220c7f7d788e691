namespace ZegoCallKit.Calls;

/// <summary>Represents the id of one of a user's devices: 1 to 63 bytes of ASCII letters, digits and <c>! # $ % &amp; ' ( ) * + , - . ; &lt; = &gt; @ ^ _ ` ~</c>. Compared ordinally. It distinguishes the devices of a user when the user answers on one of them.</summary>
public readonly record struct DeviceId
{
    /// <summary>The maximum length of a device id in bytes.</summary>
    public const int MaxBytes = 63;

    private readonly string? _value;

    /// <summary>Checks and wraps an id.</summary>
    /// <param name="value">The id. Two devices of one user must differ; it should outlive the program, e.g. a stored GUID.</param>
    /// <exception cref="ArgumentException">The value is empty or too long, or contains a character that is not allowed.</exception>
    public DeviceId(string value)
    {
        Guard.Identifier(value, MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "device id", nameof(value));
        _value = value;
    }

    /// <summary>Gets the id; empty only for <see langword="default"/>, which no operation accepts.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public override string ToString() => Value;
}
