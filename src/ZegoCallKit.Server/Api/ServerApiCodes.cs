using System.Collections.Frozen;
using ZegoCallKit.Server.Api.Protocol;

namespace ZegoCallKit.Server.Api;

/// <summary>Knows the codes of the server API (ZEGO: "Global return codes", and "Return codes" of cloud recording). Groups of requests use the same numbers for different things.</summary>
internal static class ServerApiCodes
{
    public const int Success = 0;
    public const int AppId = 100_000_001;
    public const int TimestampMissing = 100_000_002;
    public const int TimestampFormat = 100_000_003;
    public const int SignatureExpired = 100_000_004;
    public const int Signature = 100_000_005;
    public const int ActionMissing = 100_000_006;
    public const int ActionUnknown = 100_000_007;
    public const int NonceMissing = 100_000_008;
    public const int SignatureMissing = 100_000_009;
    public const int VersionMissing = 100_000_013;
    public const int VersionUnknown = 100_000_014;
    public const int RoomParameter = 2;
    public const int MediaStream = 30_009;
    public const int MixParameter = 110_200_002;
    public const int RecordParameter = 300_000_004;

    private const string Support = "Contact ZEGO's support if it persists.";
    private const string SlowDown = "Send fewer requests: lower ServerApiOptions.RateShare, or ask ZEGO for a higher limit.";
    private const string CheckRoom = "Check the room's id. ZEGO destroys a room when its last user leaves.";
    private const string CheckSecret = "Compare the AppID and the ServerSecret with ZEGO's console.";
    private const string CheckClock = "Check the server's clock: ZEGO tolerates 10 minutes.";

    private static readonly FrozenDictionary<int, CodeMeaning> Gateway = new Dictionary<int, CodeMeaning>
    {
        [100_000_000] = new("The host of the request is wrong.", "Check ServerApiOptions.Address."),
        [AppId] = new("The AppID has a wrong format.", CheckSecret),
        [TimestampMissing] = new("The timestamp is missing."),
        [TimestampFormat] = new("The timestamp has a wrong format."),
        [SignatureExpired] = new("The signature has expired.", CheckClock),
        [Signature] = new("The signature is wrong.", CheckSecret),
        [ActionMissing] = new("The action is missing."),
        [ActionUnknown] = new("ZEGO does not know the action.", "Check the name of the action and the address."),
        [NonceMissing] = new("The nonce is missing."),
        [SignatureMissing] = new("The signature is missing."),
        [100_000_010] = new("ZEGO has no ServerSecret for the AppID.", CheckSecret),
        [100_000_011] = new("ZEGO has no configuration for the AppID.", CheckSecret),
        [VersionMissing] = new("The version of the signature is missing."),
        [VersionUnknown] = new("ZEGO does not know the version of the signature."),
        [100_000_015] = new("ZEGO's gateway has an internal error.", Support, IsTransient: true),
        [100_000_016] = new("The AppID has no production environment.", "Check ServerApiOptions.IsTest."),
        [100_000_017] = new("The service is not enabled for the AppID.", "Ask ZEGO to enable it."),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<int, CodeMeaning> Rooms = new Dictionary<int, CodeMeaning>
    {
        [1] = new("The request failed.", Support, IsTransient: true),
        [RoomParameter] = new("A parameter is wrong."),
        [3] = new("A parameter is too long."),
        [8] = new("ZEGO could not decode the request."),
        [9] = new("The AppID may not use this request.", "Ask ZEGO to enable it."),
        [104] = new("There is no such room.", CheckRoom),
        [105] = new("There is no such user.", "Check the user's id."),
        [121] = new("ZEGO could not store the message.", Support),
        [122] = new("ZEGO could not create an id for the message.", Support),
        [123] = new("ZEGO could not store the stream.", Support, IsTransient: true),
        [124] = new("ZEGO could not delete the stream.", Support, IsTransient: true),
        [138] = new("There is no such stream.", "Check the stream's id."),
        [151] = new("ZEGO could not send the message.", Support),
        [154] = new("ZEGO could not read the list.", Support, IsTransient: true),
        [206] = new("The AppID sends too many requests.", SlowDown, IsTransient: true, IsOverload: true),
        [207] = new("Too many requests concern this room.", SlowDown, IsTransient: true, IsOverload: true),
        [1_008] = new("The message is empty."),
        [5_018] = new("There is no such room, or it has been destroyed.", CheckRoom),
        [5_024] = new("There is no such room.", CheckRoom),
        [5_201] = new("ZEGO could not encode the message.", Support),
        [5_202] = new("ZEGO could not create an id for the message.", Support),
        [50_001] = new("There is no such room.", CheckRoom),
        [50_003] = new("The user is not online.", "Check the user's id, and whether the user is in the room."),
        [50_011] = new("The list of users is too long."),
        [50_012] = new("The message is too long."),
        [50_013] = new("ZEGO could not send the command.", Support),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<int, CodeMeaning> Media = new Dictionary<int, CodeMeaning>
    {
        [1] = new("The request failed.", Support, IsTransient: true),
        [2] = new("A parameter is wrong."),
        [3] = new("The signature is wrong.", CheckSecret),
        [1_010] = new("There are too many requests.", SlowDown, IsTransient: true, IsOverload: true),
        [3_000] = new("The AppID is not valid.", CheckSecret),
        [3_001] = new("ZEGO has an internal error.", Support, IsTransient: true),
        [3_002] = new("The timestamp is wrong.", CheckClock),
        [3_003] = new("The AppID is not configured for tokens.", Support),
        [5_000] = new("ZEGO has an internal error.", Support, IsTransient: true),
        [5_001] = new("ZEGO has an internal error.", Support, IsTransient: true),
        [5_002] = new("ZEGO has an internal error.", Support, IsTransient: true),
        [5_003] = new("The signature is wrong.", CheckSecret),
        [5_006] = new("ZEGO has an internal error.", Support, IsTransient: true),
        [5_007] = new("There are too many requests.", SlowDown, IsTransient: true, IsOverload: true),
        [30_002] = new("There are too many requests.", SlowDown, IsTransient: true, IsOverload: true),
        [30_003] = new("ZEGO has an internal error.", Support, IsTransient: true),
        [30_004] = new("The environment is wrong.", "Check ServerApiOptions.IsTest."),
        [30_005] = new("The AppID is not valid.", CheckSecret),
        [MediaStream] = new("The id of the stream is not valid.", "In the test environment, ids of streams begin with zegotest-AppID-."),
        [40_005] = new("The signature is wrong.", CheckSecret),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<int, CodeMeaning> Mixing = new Dictionary<int, CodeMeaning>
    {
        [110_200_001] = new("The request failed.", Support, IsTransient: true),
        [MixParameter] = new("A parameter is wrong.", "ZEGO's message says which."),
        [110_200_003] = new("The signature is wrong or has expired.", CheckSecret),
        [110_200_004] = new("ZEGO could not read the parameters.", "ZEGO's message says which."),
        [110_200_005] = new("The same user starts mixing too often.", SlowDown, IsTransient: true, IsOverload: true),
        [110_200_006] = new("The same user stops mixing too often.", SlowDown, IsTransient: true, IsOverload: true),
        [110_200_007] = new("ZEGO could not change the task.", Support, IsTransient: true),
        [110_200_140] = new("An input and an output have the same stream.", "Give each output a stream id of its own."),
        [110_200_150] = new("An input stream does not exist.", "Start mixing when all inputs are published, or leave out the missing one."),
        [110_200_151] = new("The task failed.", Support, IsTransient: true),
        [110_200_153] = new("An input is wrong.", "ZEGO's message says which."),
        [110_200_154] = new("An output is wrong.", "ZEGO's message says which."),
        [110_200_157] = new("Mixing is not enabled for the AppID.", "Enable mixing in ZEGO's console."),
        [110_200_158] = new("There are too many inputs.", "ZEGO allows 9 unless it has raised the limit for the AppID."),
        [110_200_159] = new("ZEGO could not dispatch the task.", Support, IsTransient: true),
        [110_200_160] = new("The task belongs to another user.", "Name the user who started the task."),
        [110_200_175] = new("Two inputs have the same stream."),
        [110_200_176] = new("Two outputs have the same stream."),
        [110_200_178] = new("There are too many outputs.", "Ask ZEGO for a higher limit."),
        [110_200_190] = new("There are too many requests to start mixing.", SlowDown, IsTransient: true, IsOverload: true),
        [110_200_191] = new("There are too many requests to stop mixing.", SlowDown, IsTransient: true, IsOverload: true),
        [110_200_194] = new("There are too many requests about mixing.", SlowDown, IsTransient: true, IsOverload: true),
        [110_200_197] = new("ZEGO could not add the output to its room.", "Check whether the target room exists."),
        [110_209_001] = new("There is no such mixing task.", "Check the task's id; a task also ends 90 seconds after its last input."),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<int, CodeMeaning> Recording = new Dictionary<int, CodeMeaning>
    {
        [300_000_002] = new("Cloud recording is not enabled for the AppID.", "Ask ZEGO to enable it."),
        [300_000_003] = new("There are too many requests.", SlowDown, IsTransient: true, IsOverload: true),
        [RecordParameter] = new("A parameter is wrong.", "ZEGO's message says which."),
        [300_001_000] = new("There is no such recording.", "Check the id; ZEGO keeps the status of a recording for three days."),
        [300_001_001] = new("The recording has ended.", "It was stopped, or ended by its MaxIdleTime or MaxDuration."),
        [300_001_004] = new("The recording is not paused."),
        [300_010_000] = new("ZEGO has an internal error.", Support, IsTransient: true),
    }.ToFrozenDictionary();

    /// <summary>Returns what a code means as the answer to a request; <see langword="null"/> if it is not known.</summary>
    public static CodeMeaning? Find(string action, int code) =>
        Gateway.TryGetValue(code, out var meaning) || TableOf(ApiActions.Find(action)?.Group ?? ApiGroup.Rooms).TryGetValue(code, out meaning) ? meaning : null;

    private static FrozenDictionary<int, CodeMeaning> TableOf(ApiGroup group) => group switch
    {
        ApiGroup.Media => Media,
        ApiGroup.Mixing => Mixing,
        ApiGroup.Recording => Recording,
        _ => Rooms,
    };
}
