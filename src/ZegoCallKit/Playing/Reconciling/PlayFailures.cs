namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Determines which failures of a play are worth a retry.</summary>
internal static class PlayFailures
{
    /// <summary>Returns whether a retry can help.</summary>
    public static bool CanHeal(ZegoErrorCode code) => code is not (
        ZegoErrorCode.StreamIdTooLong
        or ZegoErrorCode.StreamIdNull
        or ZegoErrorCode.StreamIdInvalidCharacter
        or ZegoErrorCode.PublisherDispatchAuthError
        or ZegoErrorCode.PlayerDispatchAuthError
        or ZegoErrorCode.PlayerCrossRoom
        or ZegoErrorCode.PlayerServerForbid
        or ZegoErrorCode.PlayerDecryptionKeyInvalid
        or ZegoErrorCode.PlayerPlayStreamWhenUsingMultiRoom
        or ZegoErrorCode.PlayerPlayStreamWithRoomIdIsNullWhenUsingMultiRoom
        or ZegoErrorCode.PlayerNotConfigL3
        or ZegoErrorCode.PlayerVideoDecoderNoSupported);
}
