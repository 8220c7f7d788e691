namespace ZegoCallKit;

/// <summary>What to do about an error: by code where there is something particular to say, else by the module its number names.</summary>
internal static class ErrorAdvice
{
    public static string For(ZegoErrorCode code) => code switch
    {
        ZegoErrorCode.None => "Check the network and the timeouts in the options, then try again.",
        ZegoErrorCode.EngineAppIdZero or ZegoErrorCode.EngineAppIdIncorrectOrNotOnline => "Copy the AppID from ZEGO's console.",
        ZegoErrorCode.AppOfflineError or ZegoErrorCode.AppAccessDeniedError or ZegoErrorCode.AppFlexibleConfigError => "Check the project in ZEGO's console, and ask ZEGO.",
        ZegoErrorCode.EngineAppSignInvalidLength or ZegoErrorCode.EngineAppSignInvalidCharacter or ZegoErrorCode.EngineAppSignIncorrect
            => "Copy the AppSign (64 characters) from ZEGO's console, or leave it out and use tokens.",
        ZegoErrorCode.RoomNoToken => "Give an AppSign in the client's options or a token provider.",
        ZegoErrorCode.RoomAuthenticationFailed or ZegoErrorCode.RoomTokenExpireError or ZegoErrorCode.RoomTokenExpiredKickedOut
            => "Fetch a fresh token for this user and log in again.",
        ZegoErrorCode.RoomTokenFormatError or ZegoErrorCode.RoomTokenVersionError or ZegoErrorCode.RoomTokenNonceTypeError
            => "Have the server make tokens of the format Token04.",
        ZegoErrorCode.RoomTokenAppIdError => "Make the token with the AppID of the client.",
        ZegoErrorCode.RoomTokenUserIdError => "Make the token for the user who logs in.",
        ZegoErrorCode.RoomRenewTokenNoPublishAuthError => "Renew with a token that may publish.",
        ZegoErrorCode.PublisherDispatchAuthError => "Check the AppSign, or use a token that may publish this stream.",
        ZegoErrorCode.RoomLoginMultiRoomNotOpen or ZegoErrorCode.RoomNoMultiRoomPermission => "Ask ZEGO to open several rooms at once for the account, or log in to one.",
        ZegoErrorCode.RoomIdHasBeenUsed => "This client is in the room already; use that login.",
        ZegoErrorCode.RoomUserInBlacklist => "The account's server keeps this user out; ask there.",
        ZegoErrorCode.RoomCountExceed => "Log out of the current room first.",
        ZegoErrorCode.UserNotSame => "One engine logs in as one user: use the same id and name, or another client.",
        ZegoErrorCode.RoomExceedMaximumMember => "The room is full: try later, or raise the member limit of its first login.",
        ZegoErrorCode.RoomKickedOut or ZegoErrorCode.RoomLoginOther => "The same user logged in elsewhere: log in again only if the user wants it here, or two devices throw each other out for ever.",
        ZegoErrorCode.RoomManualKickedOut => "The server removed this user; ask there before logging in again.",
        ZegoErrorCode.RoomConnectTemporaryBroken => "The room is not connected yet or reconnecting; try again when its state is connected.",
        ZegoErrorCode.RoomRetryTimeout or ZegoErrorCode.RoomConnectFailed or ZegoErrorCode.RoomLoginTimeout => "Check the network and log in again.",
        ZegoErrorCode.NotLoginRoom or ZegoErrorCode.RoomIdIncorrect => "Log in to the room first.",
        ZegoErrorCode.EngineNotCreate => "The engine is not running; create a client.",
        ZegoErrorCode.EngineAlreadyStarted => "End what is under way first, then try again.",
        ZegoErrorCode.IllegalParam => "Check the arguments: what the engine was given contradicts itself or is out of range.",
        ZegoErrorCode.ConfigAfterRoomLoggedIn => "Set the room mode in the client's options; it cannot change later.",
        ZegoErrorCode.LoadLibraryFailed or ZegoErrorCode.LoadLibraryFuncNotFound => "Get ZEGO Express 3.24 or a later 3.x for this system, and name its file in ZEGO_EXPRESS_LIBRARY.",
        ZegoErrorCode.StreamIdNull or ZegoErrorCode.StreamIdTooLong or ZegoErrorCode.StreamIdInvalidCharacter
            => "Stream ids have 1 to 255 bytes: letters, digits, '-' and '_'.",
        ZegoErrorCode.PublisherAlreadyDoPublish => "Stop the stream on this channel first, or publish on another channel.",
        ZegoErrorCode.PublisherRepetitivePublishStream => "Stream ids are unique in an AppID: choose another id.",
        ZegoErrorCode.PlayerCountExceed => "At most 20 streams play at once: stop one first.",
        ZegoErrorCode.PlayerPlayStreamNotExist => "Check its id, and wait until the stream appears in the room's streams.",
        ZegoErrorCode.PublisherTakePublishStreamSnapshotFailed or ZegoErrorCode.PlayerTakePlayStreamSnapshotFailed
            => "Take it while pictures come: see that there is a video input and that the video is not muted.",
        ZegoErrorCode.SdkNoModule or ZegoErrorCode.UnsupportedPlatform => "This engine build or system does not have the feature.",
        ZegoErrorCode.PreprocessEnableEffectsEnvFailed => "Enable the beauty before the first preview or publication; it can be switched off and on afterwards.",
        ZegoErrorCode.PreprocessEnableEffectsBeautyFailed or ZegoErrorCode.PreprocessSetEffectsParamFailed => "Enable the beauty through the client's effects, before the first preview or publication.",
        ZegoErrorCode.RecordFileSuffixNameFormatNotSupport => "Choose a suffix that this engine writes: .mp4, .flv or .aac on ZEGO's, .y4m or .wav in memory.",
        ZegoErrorCode.RecordCommonLiveroomApiError => "Start a preview or publish first, and record what the channel captures.",
        ZegoErrorCode.RecordFilePathTooLong => "Choose a path of at most 1,023 bytes.",
        ZegoErrorCode.RecordInnerVeError => "Start again; if it stays, upload the logs and ask ZEGO.",
        ZegoErrorCode.RecordOpenFileFailed or ZegoErrorCode.RecordWriteFileError or ZegoErrorCode.RecordNoEnoughSpareCapacity
            or ZegoErrorCode.RecordFileHandleExceptions or ZegoErrorCode.RecordIoExceptions => "Check that the folder exists, may be written to, and has space.",
        ZegoErrorCode.CustomVideoCapturerNotCreated => "Push pictures only while a publication or preview with pushed video is under way.",
        ZegoErrorCode.CustomAudioCapturerNotCreated or ZegoErrorCode.CustomAudioRendererNotCreated => "Push sound only while a publication with pushed audio is under way.",
        ZegoErrorCode.CustomAudioAudioDataCallbackSampleRateNoSupport => "Take 16, 32, 44.1 or 48 kHz.",
        ZegoErrorCode.UtilitiesNetworkToolConnectServerFailed or ZegoErrorCode.UtilitiesNetworkToolRtpTimeoutError => "Log in first, check the network, and test again.",
        ZegoErrorCode.UtilitiesNetworkToolStoppedByPublishingStream or ZegoErrorCode.UtilitiesNetworkToolStoppedByPlayingStream
            => "Test the speed before publishing and playing.",
        ZegoErrorCode.UtilitiesPerformanceMonitorIntervalInvalid => "Take 1 to 10 seconds.",
        ZegoErrorCode.ScreenCapturePermissionDenied => "Allow this program to record the screen in the system's settings.",
        ZegoErrorCode.ScreenCaptureNotSupport or ZegoErrorCode.ScreenCaptureSdkNoModule => "This system or engine build cannot capture screens.",
        ZegoErrorCode.ScreenCaptureNoInstance or ZegoErrorCode.ScreenCaptureInnerError => "Look which screens and windows there are now, and share one of them.",
        ZegoErrorCode.DeviceNoAuthorization => "Allow this program to use the device in the system's settings.",
        ZegoErrorCode.DeviceInUseByOther => "Close the other program, or choose another device.",
        ZegoErrorCode.DeviceUnplugged or ZegoErrorCode.DeviceInvalidId => "Choose one of the devices that are available now.",
        ZegoErrorCode.RoomAppCallApiTooFrequent or ZegoErrorCode.RoomCallApiTooFrequent or ZegoErrorCode.RoomAppCallTooFrequent => "Call it less often.",
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
