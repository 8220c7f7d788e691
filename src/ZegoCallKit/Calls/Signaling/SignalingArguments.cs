namespace ZegoCallKit.Calls.Signaling;

/// <summary>The checks of arguments that every transport owes; for those who write one.</summary>
public static class SignalingArguments
{
    /// <summary>Checks who connects.</summary>
    /// <param name="identity">Who.</param>
    /// <exception cref="ArgumentException">A part is missing or not allowed.</exception>
    public static void CheckIdentity(SignalingIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);

        // A user whom a room reports may have an id that cannot sign in here.
        Guard.Identifier(identity.UserId.Value, UserId.MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "user id", nameof(identity));
        Guard.Identifier(identity.DeviceId.Value, DeviceId.MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "device id", nameof(identity));
        Guard.Utf8Length(identity.UserName, 0, RoomUser.MaxNameBytes, "user name", nameof(identity));
    }

    /// <summary>Checks what is sent.</summary>
    /// <param name="receivers">To whom.</param>
    /// <param name="payload">What.</param>
    /// <param name="maxPayloadBytes">The most bytes of the transport.</param>
    /// <returns>The receivers, each once, in the order given.</returns>
    /// <exception cref="ArgumentException">There is no receiver, or the payload is empty or too long.</exception>
    public static IReadOnlyList<UserId> CheckSend(IReadOnlyList<UserId> receivers, ReadOnlyMemory<byte> payload, int maxPayloadBytes)
    {
        ArgumentNullException.ThrowIfNull(receivers);
        if (receivers.Count == 0)
        {
            throw new ArgumentException("There must be at least one receiver.", nameof(receivers));
        }

        if (receivers.Any(static receiver => receiver.Value.Length == 0))
        {
            throw new ArgumentException("A receiver's user id must not be empty.", nameof(receivers));
        }

        if (payload.IsEmpty || payload.Length > maxPayloadBytes)
        {
            throw new ArgumentException($"A payload has 1 to {maxPayloadBytes} bytes; this one has {payload.Length}.", nameof(payload));
        }

        return [.. receivers.Distinct()];
    }
}
