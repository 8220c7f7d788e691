namespace ZegoCallKit;

/// <summary>ZEGO's error codes (Express 3.25) that the kit can meet. A code without a name here keeps its number.</summary>
public enum ZegoErrorCode
{
    /// <summary>No error of the engine.</summary>
    None = 0,

    /// <summary>Engine has not been created.</summary>
    EngineNotCreate = 1000001,

    /// <summary>Requires a logged-in room.</summary>
    NotLoginRoom = 1000002,

    /// <summary>Media engine is not running yet.</summary>
    EngineNotStarted = 1000003,

    /// <summary>Media engine is already running, too late for this call.</summary>
    EngineAlreadyStarted = 1000004,

    /// <summary>Not available on this OS.</summary>
    UnsupportedPlatform = 1000006,

    /// <summary>Android context missing or wrong.</summary>
    InvalidAndroidEnvironment = 1000007,

    /// <summary>An event handler is already installed.</summary>
    EventHandlerExists = 1000008,

    /// <summary>Feature was not compiled into this SDK build.</summary>
    SdkNoModule = 1000010,

    /// <summary>Stream id too long (256 bytes or more).</summary>
    StreamIdTooLong = 1000014,

    /// <summary>Stream id null or empty.</summary>
    StreamIdNull = 1000015,

    /// <summary>Stream id has a forbidden character.</summary>
    StreamIdInvalidCharacter = 1000016,

    /// <summary>Bad argument value.</summary>
    IllegalParam = 1000017,

    /// <summary>CDN url too long.</summary>
    CdnUrlTooLong = 1000018,

    /// <summary>CDN auth string too long.</summary>
    CdnAuthParamTooLong = 1000019,

    /// <summary>User id or name differs from the one already logged in.</summary>
    UserNotSame = 1000020,

    /// <summary>AppID has been taken offline.</summary>
    AppOfflineError = 1000037,

    /// <summary>Wrong server-side configuration for this app.</summary>
    AppFlexibleConfigError = 1000038,

    /// <summary>Access refused (e.g. region restriction).</summary>
    AppAccessDeniedError = 1000039,

    /// <summary>CDN url is not valid RTMP/FLV.</summary>
    CdnUrlInvalid = 1000055,

    /// <summary>DNS lookup failed (legacy).</summary>
    DnsResolveError = 1000060,

    /// <summary>Dispatch server error (legacy).</summary>
    DispatchError = 1000065,

    /// <summary>Must be set before the media engine starts.</summary>
    ConfigAfterEngineStarted = 1000066,

    /// <summary>Must be set before room login.</summary>
    ConfigAfterRoomLoggedIn = 1000067,

    /// <summary>Dynamic library could not be loaded.</summary>
    LoadLibraryFailed = 1000070,

    /// <summary>Exported function missing in the loaded library.</summary>
    LoadLibraryFuncNotFound = 1000071,

    /// <summary>Dynamic-load mode is not enabled.</summary>
    LoadLibraryNotSupport = 1000072,

    /// <summary>Internal null pointer (Android JVM).</summary>
    InnerNullptr = 1000090,

    /// <summary>AppID is zero.</summary>
    EngineAppIdZero = 1001000,

    /// <summary>AppSign is not 64 characters.</summary>
    EngineAppSignInvalidLength = 1001001,

    /// <summary>AppSign has a non-hex character.</summary>
    EngineAppSignInvalidCharacter = 1001002,

    /// <summary>AppSign is empty.</summary>
    EngineAppSignNull = 1001003,

    /// <summary>AppID unknown or wrong environment.</summary>
    EngineAppIdIncorrectOrNotOnline = 1001004,

    /// <summary>AppSign does not match the AppID.</summary>
    EngineAppSignIncorrect = 1001005,

    /// <summary>License string is empty.</summary>
    EngineLicenseNull = 1001006,

    /// <summary>Log folder is not writable.</summary>
    EngineLogNoWritePermission = 1001014,

    /// <summary>Log path too long.</summary>
    EngineLogPathTooLong = 1001015,

    /// <summary>Room mode must be chosen before engine creation.</summary>
    EngineSetRoomModeErrorTime = 1001020,

    /// <summary>Geo fence must be chosen before engine creation.</summary>
    EngineSetGeoFenceErrorTime = 1001021,

    /// <summary>Experimental-API JSON could not be parsed or method unknown.</summary>
    EngineExperimentalJsonStrInvalid = 1001091,

    /// <summary>Already logged in / too many rooms for this mode.</summary>
    RoomCountExceed = 1002001,

    /// <summary>No login exists for that room id.</summary>
    RoomIdIncorrect = 1002002,

    /// <summary>User id empty.</summary>
    RoomUserIdNull = 1002005,

    /// <summary>User id has a forbidden character.</summary>
    RoomUserIdInvalidCharacter = 1002006,

    /// <summary>User id is 64 bytes or longer.</summary>
    RoomUserIdTooLong = 1002007,

    /// <summary>User name empty.</summary>
    RoomUserNameNull = 1002008,

    /// <summary>User name has a forbidden character.</summary>
    RoomUserNameInvalidCharacter = 1002009,

    /// <summary>User name is 256 bytes or longer.</summary>
    RoomUserNameTooLong = 1002010,

    /// <summary>Room id empty.</summary>
    RoomIdNull = 1002011,

    /// <summary>Room id has a forbidden character.</summary>
    RoomIdInvalidCharacter = 1002012,

    /// <summary>Room id is 128 bytes or longer.</summary>
    RoomIdTooLong = 1002013,

    /// <summary>Room extra-info key empty.</summary>
    RoomExtraInfoKeyEmpty = 1002014,

    /// <summary>Room extra-info key too long (128 bytes or more).</summary>
    RoomExtraInfoKeyTooLong = 1002015,

    /// <summary>Room extra-info value too long.</summary>
    RoomExtraInfoValueTooLong = 1002016,

    /// <summary>Too many different room extra-info keys.</summary>
    RoomExtraInfoExceedKeys = 1002017,

    /// <summary>Multi-room logins must use the same user id and name.</summary>
    RoomMultiRoomLoginUserNotSame = 1002018,

    /// <summary>Room switching not allowed in multi-room mode (old).</summary>
    RoomMultiRoomSwitchRoomInvalid = 1002019,

    /// <summary>Login failed, probably network.</summary>
    RoomConnectFailed = 1002030,

    /// <summary>Login timed out, probably network.</summary>
    RoomLoginTimeout = 1002031,

    /// <summary>Login rejected: bad or expired token.</summary>
    RoomAuthenticationFailed = 1002033,

    /// <summary>Room is full.</summary>
    RoomExceedMaximumMember = 1002034,

    /// <summary>Too many concurrent rooms (test environment).</summary>
    RoomExceedMaximumRoomCount = 1002035,

    /// <summary>Multi-room is not enabled for the app.</summary>
    RoomLoginMultiRoomNotOpen = 1002036,

    /// <summary>Too many concurrent rooms in multi-room mode.</summary>
    RoomMultiRoomExceedMaximumRoomCount = 1002037,

    /// <summary>Kicked out, usually same user id logged in elsewhere.</summary>
    RoomKickedOut = 1002050,

    /// <summary>Room link interrupted, SDK is retrying (also: not connected yet).</summary>
    RoomConnectTemporaryBroken = 1002051,

    /// <summary>Room link lost.</summary>
    RoomDisconnect = 1002052,

    /// <summary>Room reconnect gave up after the retry limit.</summary>
    RoomRetryTimeout = 1002053,

    /// <summary>Business server kicked this user.</summary>
    RoomManualKickedOut = 1002055,

    /// <summary>Kicked because the token expired.</summary>
    RoomTokenExpiredKickedOut = 1002056,

    /// <summary>Kicked because of a server-session fault.</summary>
    RoomSessionExceptionKickedOut = 1002057,

    /// <summary>Main room must be logged in first (old multi-room).</summary>
    RoomWrongLoginSequence = 1002061,

    /// <summary>Sub rooms must be logged out first (old multi-room).</summary>
    RoomWrongLogoutSequence = 1002062,

    /// <summary>No permission for multi-room.</summary>
    RoomNoMultiRoomPermission = 1002063,

    /// <summary>Room id already in use by another login of this client.</summary>
    RoomIdHasBeenUsed = 1002064,

    /// <summary>Old multi-room method removed in 2.9.</summary>
    RoomMultiRoomDeprecated = 1002065,

    /// <summary>User is on the blacklist.</summary>
    RoomUserInBlacklist = 1002066,

    /// <summary>Neither AppSign nor token supplied.</summary>
    RoomNoToken = 1002067,

    /// <summary>App-wide call rate exceeded for this API.</summary>
    RoomAppCallApiTooFrequent = 1002071,

    /// <summary>Room-wide call rate exceeded for this API.</summary>
    RoomCallApiTooFrequent = 1002072,

    /// <summary>App-wide rate exceeded for room signalling APIs.</summary>
    RoomAppCallTooFrequent = 1002073,

    /// <summary>Token check failed internally.</summary>
    RoomTokenInnerError = 1002074,

    /// <summary>Token payload is not valid JSON.</summary>
    RoomTokenFormatError = 1002075,

    /// <summary>Token belongs to another AppID.</summary>
    RoomTokenAppIdError = 1002076,

    /// <summary>Token belongs to another user id.</summary>
    RoomTokenUserIdError = 1002077,

    /// <summary>Token expired.</summary>
    RoomTokenExpireError = 1002078,

    /// <summary>Token version wrong.</summary>
    RoomTokenVersionError = 1002079,

    /// <summary>Token nonce has a wrong type.</summary>
    RoomTokenNonceTypeError = 1002080,

    /// <summary>API needs multi-room mode.</summary>
    RoomMultiRoomRequired = 1002081,

    /// <summary>Renewed token lacks publish permission.</summary>
    RoomRenewTokenNoPublishAuthError = 1002082,

    /// <summary>Custom login data too long.</summary>
    RoomLoginCustomDataLengthError = 1002083,

    /// <summary>License unknown to the server.</summary>
    RoomLoginLicenseNotFound = 1002084,

    /// <summary>License expired.</summary>
    RoomLoginLicenseExpired = 1002085,

    /// <summary>User logged in elsewhere.</summary>
    RoomLoginOther = 1002086,

    /// <summary>License does not cover this feature.</summary>
    RoomLicenseFeatureLimit = 1002087,

    /// <summary>App package name does not match.</summary>
    RoomAppPackageNotMatch = 1002088,

    /// <summary>Whiteboard service login failed.</summary>
    RoomEduLoginFailed = 1002089,

    /// <summary>Login failed for an internal reason.</summary>
    RoomInnerError = 1002099,

    /// <summary>Publish failed: no data in the stream.</summary>
    PublisherPublishStreamFailed = 1003001,

    /// <summary>Bitrate value out of range.</summary>
    PublisherBitrateInvalid = 1003002,

    /// <summary>Traffic-control property mask invalid.</summary>
    PublisherTrafficModeInvalid = 1003005,

    /// <summary>H.265 encoding unavailable.</summary>
    PublisherH265EncoderNotSupported = 1003010,

    /// <summary>Device too slow for background segmentation.</summary>
    PublisherObjectSegmentationPerformanceWarning = 1003011,

    /// <summary>Device cannot run background segmentation (or a second channel uses it).</summary>
    PublisherObjectSegmentationDeviceNotSupport = 1003012,

    /// <summary>App is not licensed for background segmentation.</summary>
    PublisherObjectSegmentationNoAuth = 1003013,

    /// <summary>Background segmentation parameters conflict.</summary>
    PublisherObjectSegmentationParamError = 1003014,

    /// <summary>Background image or video could not be loaded.</summary>
    PublisherObjectSegmentationImageLoadError = 1003015,

    /// <summary>Publishing interrupted, SDK is retrying.</summary>
    PublisherNetworkInterrupt = 1003020,

    /// <summary>Publish retry gave up.</summary>
    PublisherRetryTimeout = 1003021,

    /// <summary>Channel is already publishing another stream.</summary>
    PublisherAlreadyDoPublish = 1003023,

    /// <summary>Publishing this stream is forbidden by the server.</summary>
    PublisherServerForbid = 1003025,

    /// <summary>Same stream id already exists in the room.</summary>
    PublisherRepetitivePublishStream = 1003028,

    /// <summary>RTMP server dropped the publish link.</summary>
    PublisherRtmpServerDisconnect = 1003029,

    /// <summary>Snapshot of the published video failed.</summary>
    PublisherTakePublishStreamSnapshotFailed = 1003030,

    /// <summary>CDN relay update failed (bad target url).</summary>
    PublisherUpdateCdnTargetError = 1003040,

    /// <summary>SEI payload empty.</summary>
    PublisherSeiDataNull = 1003043,

    /// <summary>SEI payload too long.</summary>
    PublisherSeiDataTooLong = 1003044,

    /// <summary>Audio side info empty.</summary>
    PublisherAudioSideDataNull = 1003045,

    /// <summary>Audio side info too long.</summary>
    PublisherAudioSideDataTooLong = 1003046,

    /// <summary>Stream extra info is null.</summary>
    PublisherExtraInfoNull = 1003050,

    /// <summary>Stream extra info too long (1024 bytes or more).</summary>
    PublisherExtraInfoTooLong = 1003051,

    /// <summary>Stream extra info update failed (network).</summary>
    PublisherUpdateExtraInfoFailed = 1003053,

    /// <summary>Watermark path empty.</summary>
    PublisherWatermarkUrlNull = 1003055,

    /// <summary>Watermark path too long.</summary>
    PublisherWatermarkUrlTooLong = 1003056,

    /// <summary>Watermark path or format invalid.</summary>
    PublisherWatermarkUrlInvalid = 1003057,

    /// <summary>Watermark area exceeds the encode size.</summary>
    PublisherWatermarkLayoutInvalid = 1003058,

    /// <summary>Publish key length must be 16/24/32.</summary>
    PublisherEncryptionKeyInvalid = 1003060,

    /// <summary>Wrong publish call for multi-room mode.</summary>
    PublisherPublishWhenUsingMultiRoom = 1003070,

    /// <summary>Room id is required when publishing in multi-room mode.</summary>
    PublisherPublishWithRoomIdIsNullWhenUsingMultiRoom = 1003071,

    /// <summary>Publish/play authorisation failed (AppSign or token).</summary>
    PublisherDispatchAuthError = 1003072,

    /// <summary>Camera-off placeholder image path invalid.</summary>
    PublisherDummyCaptureImagePathError = 1003073,

    /// <summary>No such video encoder in this build.</summary>
    PublisherVideoEncoderNoSupported = 1003080,

    /// <summary>Video encoder failed.</summary>
    PublisherVideoEncoderFail = 1003081,

    /// <summary>Face detection failed or unsupported.</summary>
    PublisherFaceDetectionError = 1003082,

    /// <summary>Publish failed for an internal reason.</summary>
    PublisherInnerError = 1003099,

    /// <summary>Play failed, probably no data.</summary>
    PlayerPlayStreamFailed = 1004001,

    /// <summary>Play failed, stream does not exist.</summary>
    PlayerPlayStreamNotExist = 1004002,

    /// <summary>Cross-app play token invalid or expired.</summary>
    PlayerDispatchAuthError = 1004003,

    /// <summary>Device cannot run super resolution.</summary>
    PlayerSuperResolutionDeviceNotSupport = 1004004,

    /// <summary>Too many super-resolution streams.</summary>
    PlayerSuperResolutionMaxCountExceed = 1004005,

    /// <summary>Source size not accepted by super resolution.</summary>
    PlayerSuperResolutionVideoSizeNotSupport = 1004006,

    /// <summary>Device too slow for super resolution.</summary>
    PlayerSuperResolutionDevicePerformanceError = 1004007,

    /// <summary>Super resolution not initialised.</summary>
    PlayerSuperResolutionNotInitError = 1004008,

    /// <summary>Resolution not supported by super resolution.</summary>
    PlayerSuperResolutionUnsupportedResolution = 1004009,

    /// <summary>Too many simultaneously played streams.</summary>
    PlayerCountExceed = 1004010,

    /// <summary>Stream is not being played.</summary>
    PlayerStreamWasNotPlayed = 1004011,

    /// <summary>Cross-room playing is forbidden.</summary>
    PlayerCrossRoom = 1004012,

    /// <summary>Playing interrupted, SDK is retrying.</summary>
    PlayerNetworkInterrupt = 1004020,

    /// <summary>Playing this stream is forbidden by the server.</summary>
    PlayerServerForbid = 1004025,

    /// <summary>Snapshot of the played video failed.</summary>
    PlayerTakePlayStreamSnapshotFailed = 1004030,

    /// <summary>Decryption key length must be 16/24/32.</summary>
    PlayerDecryptionKeyInvalid = 1004060,

    /// <summary>Decryption failed, key probably wrong.</summary>
    PlayerDecryptionFailed = 1004061,

    /// <summary>Wrong play call for multi-room mode.</summary>
    PlayerPlayStreamWhenUsingMultiRoom = 1004070,

    /// <summary>Room id is required when playing in multi-room mode.</summary>
    PlayerPlayStreamWithRoomIdIsNullWhenUsingMultiRoom = 1004071,

    /// <summary>Low-latency live (L3) is not enabled for the app.</summary>
    PlayerNotConfigL3 = 1004072,

    /// <summary>No such video decoder in this build.</summary>
    PlayerVideoDecoderNoSupported = 1004080,

    /// <summary>Video decoder failed.</summary>
    PlayerVideoDecoderFail = 1004081,

    /// <summary>Play failed for an internal reason.</summary>
    PlayerInnerError = 1004099,

    /// <summary>Generic device fault.</summary>
    DeviceGeneric = 1006001,

    /// <summary>Device id unknown.</summary>
    DeviceInvalidId = 1006002,

    /// <summary>No permission for the device.</summary>
    DeviceNoAuthorization = 1006003,

    /// <summary>Capture device delivers 0 fps.</summary>
    DeviceZeroFps = 1006004,

    /// <summary>Device in use by another program.</summary>
    DeviceInUseByOther = 1006005,

    /// <summary>Device unplugged.</summary>
    DeviceUnplugged = 1006006,

    /// <summary>Device needs a restart.</summary>
    DeviceRebootRequired = 1006007,

    /// <summary>OS media services lost.</summary>
    DeviceErrorMediaServicesLost = 1006008,

    /// <summary>Device list pointer to free is null.</summary>
    DeviceFreeDeviceListNull = 1006020,

    /// <summary>Sound-level interval out of range (below 100 or above 3000 ms).</summary>
    DeviceSoundLevelIntervalInvalid = 1006031,

    /// <summary>Spectrum interval below 10 ms.</summary>
    DeviceAudioSpectrumIntervalInvalid = 1006032,

    /// <summary>Camera zoom out of range.</summary>
    DeviceZoomFactorInvalid = 1006040,

    /// <summary>Exposure compensation out of range.</summary>
    DeviceExposureCompensationValueInvalid = 1006041,

    /// <summary>Unknown VAD monitor type.</summary>
    DeviceAudioVadStableStateMonitorTypeInvalid = 1006042,

    /// <summary>Device internal error.</summary>
    DeviceInnerError = 1006099,

    /// <summary>Unknown preprocessing fault.</summary>
    PreprocessUnknownError = 1007001,

    /// <summary>Beauty option out of range.</summary>
    PreprocessBeautifyOptionInvalid = 1007005,

    /// <summary>Reverb parameter null (legacy).</summary>
    PreprocessReverbParamNull = 1007006,

    /// <summary>Voice-changer parameter null (legacy).</summary>
    PreprocessVoiceChangerParamNull = 1007007,

    /// <summary>Reverb room size out of range.</summary>
    PreprocessReverbParamRoomSizeInvalid = 1007011,

    /// <summary>Reverb reverberance out of range.</summary>
    PreprocessReverbParamReverberanceInvalid = 1007012,

    /// <summary>Reverb damping out of range.</summary>
    PreprocessReverbParamDampingInvalid = 1007013,

    /// <summary>Reverb dry/wet ratio out of range.</summary>
    PreprocessReverbParamDryWetRatioInvalid = 1007014,

    /// <summary>Virtual stereo angle out of range.</summary>
    PreprocessVirtualStereoAngleInvalid = 1007015,

    /// <summary>Voice-changer value out of range.</summary>
    PreprocessVoiceChangerParamInvalid = 1007016,

    /// <summary>Reverb echo parameter null.</summary>
    PreprocessReverbEchoParamNull = 1007017,

    /// <summary>Reverb echo parameter out of range.</summary>
    PreprocessReverbEchoParamInvalid = 1007018,

    /// <summary>Electronic effect tonal value out of range.</summary>
    PreprocessElectronicEffectsTonalInvalid = 1007019,

    /// <summary>Beauty environment must be started/stopped before the media engine runs.</summary>
    PreprocessEnableEffectsEnvFailed = 1007020,

    /// <summary>Cannot toggle beauty: beauty environment not started.</summary>
    PreprocessEnableEffectsBeautyFailed = 1007021,

    /// <summary>Cannot set beauty values: beauty environment not started.</summary>
    PreprocessSetEffectsParamFailed = 1007022,

    /// <summary>Buffer type not accepted by the beauty module.</summary>
    PreprocessNotSupportEffectsBufferType = 1007023,

    /// <summary>Speech enhancement level out of range.</summary>
    PreprocessEnableSpeechEnhanceParamInvalid = 1007024,

    /// <summary>Message empty.</summary>
    ImContentNull = 1009001,

    /// <summary>Message too long (over 1024 bytes).</summary>
    ImContentTooLong = 1009002,

    /// <summary>Sequential data too long (over 4096 bytes).</summary>
    ImDataTooLong = 1009003,

    /// <summary>Message room is not the logged-in room.</summary>
    ImInconsistentRoomId = 1009005,

    /// <summary>Send failed, network.</summary>
    ImSendFailed = 1009010,

    /// <summary>Recipient user id empty.</summary>
    ImUserIdEmpty = 1009011,

    /// <summary>Recipient user id too long.</summary>
    ImUserIdTooLong = 1009012,

    /// <summary>Message argument exceeds its length limit.</summary>
    ImInputParamsLengthLimit = 1009013,

    /// <summary>Broadcast message rate exceeded.</summary>
    ImBroadcastMessageRateOverload = 1009015,

    /// <summary>Data manager could not be created (one per room).</summary>
    ImManagerCreationFailed = 1009031,

    /// <summary>No such data manager.</summary>
    ImNoManagerInstance = 1009032,

    /// <summary>No free publish channel for data broadcast.</summary>
    ImNoAvailableBroadcastChannel = 1009033,

    /// <summary>Stream id not usable for data broadcast.</summary>
    ImNoAvailableStreamId = 1009034,

    /// <summary>Already broadcasting.</summary>
    ImRepeatBroadcast = 1009035,

    /// <summary>Stream is not being broadcast.</summary>
    ImNoBroadcastingStream = 1009036,

    /// <summary>Stream is not subscribed.</summary>
    ImNoSubscribingStream = 1009037,

    /// <summary>Already subscribed.</summary>
    ImRepeatSubscribe = 1009038,

    /// <summary>Sequential data send failed.</summary>
    ImRealTimeSequentialDataSendFailed = 1009039,

    /// <summary>Recording file extension unsupported.</summary>
    RecordFileSuffixNameFormatNotSupport = 1010002,

    /// <summary>Recording call has a bad argument.</summary>
    RecordCommonLiveroomApiError = 1010003,

    /// <summary>Recording path too long.</summary>
    RecordFilePathTooLong = 1010011,

    /// <summary>Recording internal error.</summary>
    RecordInnerVeError = 1010012,

    /// <summary>Recording file could not be opened.</summary>
    RecordOpenFileFailed = 1010013,

    /// <summary>Recording file could not be written.</summary>
    RecordWriteFileError = 1010014,

    /// <summary>Disk full.</summary>
    RecordNoEnoughSpareCapacity = 1010017,

    /// <summary>Recording file handle fault.</summary>
    RecordFileHandleExceptions = 1010018,

    /// <summary>Recording I/O fault.</summary>
    RecordIoExceptions = 1010019,

    /// <summary>Custom capture not running: frame sent outside start/stop.</summary>
    CustomVideoCapturerNotCreated = 1011001,

    /// <summary>Custom capture not enabled.</summary>
    CustomVideoNoCustomVideoCapture = 1011002,

    /// <summary>Custom video IO can only be toggled before the media engine starts.</summary>
    CustomVideoEnableCustomIoFailed = 1011003,

    /// <summary>Internal video module missing.</summary>
    CustomVideoProcessModuleNotCreated = 1011004,

    /// <summary>Custom processing not enabled.</summary>
    CustomVideoNoCustomVideoProcessing = 1011005,

    /// <summary>Call does not fit the configured capture buffer type.</summary>
    CustomVideoNotSupportedFormat = 1011010,

    /// <summary>Buffer type unsupported for custom rendering.</summary>
    CustomVideoNotSupportedBufferType = 1011011,

    /// <summary>D3D11 texture belongs to a different device.</summary>
    CustomVideoInvalidActiveD3d11Device = 1011012,

    /// <summary>Audio source type not allowed for this channel.</summary>
    CustomAudioUnsupportedAudioSourceType = 1012001,

    /// <summary>Custom audio capture not enabled.</summary>
    CustomAudioCapturerNotCreated = 1012002,

    /// <summary>Custom audio rendering not enabled.</summary>
    CustomAudioRendererNotCreated = 1012003,

    /// <summary>Custom audio IO could not be toggled.</summary>
    CustomAudioEnableCustomAudioIoFailed = 1012004,

    /// <summary>Sample rate not allowed for audio data callbacks.</summary>
    CustomAudioAudioDataCallbackSampleRateNoSupport = 1012010,

    /// <summary>Connectivity test failed.</summary>
    UtilitiesNetworkConnectivityTestFailed = 1015001,

    /// <summary>Speed test server unreachable.</summary>
    UtilitiesNetworkToolConnectServerFailed = 1015002,

    /// <summary>Speed test timed out.</summary>
    UtilitiesNetworkToolRtpTimeoutError = 1015003,

    /// <summary>Server ended the speed test.</summary>
    UtilitiesNetworkToolEngineDenied = 1015004,

    /// <summary>Speed test stopped because publishing began.</summary>
    UtilitiesNetworkToolStoppedByPublishingStream = 1015005,

    /// <summary>Speed test stopped because playing began.</summary>
    UtilitiesNetworkToolStoppedByPlayingStream = 1015006,

    /// <summary>Speed test internal error.</summary>
    UtilitiesNetworkToolInnerError = 1015009,

    /// <summary>Performance-monitor interval out of range.</summary>
    UtilitiesPerformanceMonitorIntervalInvalid = 1015031,

    /// <summary>Network test stopped by room login.</summary>
    UtilitiesStopByLoginRoom = 1015032,

    /// <summary>Audio dump could not start.</summary>
    UtilitiesStartDumpAudioDataFailed = 1015033,

    /// <summary>Dump already running.</summary>
    UtilitiesAlreadyStartDumpDataError = 1015034,

    /// <summary>Nothing dumped.</summary>
    UtilitiesNoDumpDataError = 1015035,

    /// <summary>Dump folder could not be created.</summary>
    UtilitiesCreateDumpDataFolderError = 1015036,

    /// <summary>Upload module failed.</summary>
    UtilitiesUploadModuleInnerError = 1015037,

    /// <summary>Dump exceeds the upload limit.</summary>
    UtilitiesDumpDataExceedMaxSizeError = 1015038,

    /// <summary>Video dump could not start.</summary>
    UtilitiesStartDumpVideoDataFailed = 1015039,
}
