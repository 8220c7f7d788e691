namespace ZegoCallKit;

/// <summary>What to do about an error: by code where there is something particular to say, else by the module its number names.</summary>
internal static class ErrorAdvice
{
    public static string For(ZegoErrorCode code) => code switch
    {
        ZegoErrorCode.None => "Check the network and the timeouts in the options, then try again.",
        ZegoErrorCode.EngineAppIdZero or ZegoErrorCode.EngineAppIdIncorrectOrNotOnline => "Copy the AppID from ZEGO's console.",
        ZegoErrorCode.EngineAppSignInvalidLength or ZegoErrorCode.EngineAppSignInvalidCharacter or ZegoErrorCode.EngineAppSignIncorrect
            => "Copy the AppSign (64 characters) from ZEGO's console, or leave it out and use tokens.",
        ZegoErrorCode.RoomNoToken => "Give an AppSign in the client's options or a token provider.",
        ZegoErrorCode.RoomAuthenticationFailed or ZegoErrorCode.RoomTokenExpireError or ZegoErrorCode.RoomTokenExpiredKickedOut
            => "Fetch a fresh token for this user and log in again.",
        ZegoErrorCode.RoomCountExceed => "Log out of the current room first.",
        ZegoErrorCode.UserNotSame => "One engine logs in as one user: use the same id and name, or another client.",
        ZegoErrorCode.RoomExceedMaximumMember => "The room is full: try later, or raise the member limit of its first login.",
        ZegoErrorCode.RoomKickedOut or ZegoErrorCode.RoomLoginOther => "The same user logged in elsewhere; log in again to take over.",
        ZegoErrorCode.RoomManualKickedOut => "The server removed this user; ask there before logging in again.",
        ZegoErrorCode.RoomConnectTemporaryBroken => "The room is not connected yet or reconnecting; try again when its state is connected.",
        ZegoErrorCode.RoomRetryTimeout or ZegoErrorCode.RoomConnectFailed or ZegoErrorCode.RoomLoginTimeout => "Check the network and log in again.",
        ZegoErrorCode.NotLoginRoom or ZegoErrorCode.RoomIdIncorrect => "Log in to the room first.",
        ZegoErrorCode.EngineNotCreate => "The engine is not running; create a client.",
        ZegoErrorCode.PublisherAlreadyDoPublish => "Stop the stream on this channel first, or publish on another channel.",
        ZegoErrorCode.PublisherRepetitivePublishStream => "Stream ids are unique in an AppID: choose another id.",
        ZegoErrorCode.PlayerCountExceed => "At most 20 streams play at once: stop one first.",
        ZegoErrorCode.PlayerPlayStreamNotExist => "Wait until the stream appears in the room's streams.",
        ZegoErrorCode.SdkNoModule or ZegoErrorCode.UnsupportedPlatform => "This engine build or system does not have the feature.",
        ZegoErrorCode.PreprocessEnableEffectsEnvFailed => "Enable the beauty before the first preview or publication; it can be switched off and on afterwards.",
        ZegoErrorCode.RoomAppCallApiTooFrequent or ZegoErrorCode.RoomCallApiTooFrequent => "Call it less often.",
        ZegoErrorCode.ImContentTooLong => "Messages hold at most 1,024 bytes of UTF-8.",
        ZegoErrorCode.ImBroadcastMessageRateOverload => "Send fewer messages a second.",
        _ => ForModule((int)code / 1000),
    };

    private static string ForModule(int module) => module switch
    {
        1001 => "Check the client's options.",
        1002 => "Check the room's id, the user and the credentials.",
        1003 => "Check what is published and the network.",
        1004 => "Check that the stream exists and the network.",
        1006 => "Check the device and its permission.",
        1009 => "Check the message and that the room is connected.",
        _ => "Look the code up in ZEGO's documentation.",
    };
}
