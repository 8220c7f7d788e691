namespace ZegoCallKit.Server.Api;

/// <summary>Checks the arguments of requests, before anything is sent.</summary>
internal static class ApiLimits
{
    public const int UserBytes = TokenGenerator.MaxUserIdBytes;
    public const int NameBytes = 256;
    public const int ReasonBytes = 256;
    public const int MarkerBytes = 512;
    public const int TaskBytes = 255;
    public const int UrlBytes = 1_024;

    public static void Room(string roomId, string parameter) => Limits.Text(roomId, TokenPrivileges.MaxRoomIdBytes, "room id", parameter);

    public static void Stream(string streamId, string parameter) => Limits.Text(streamId, TokenPrivileges.MaxStreamIdBytes, "stream id", parameter);

    public static void User(string userId, string parameter) => Limits.Text(userId, UserBytes, "user id", parameter);

    public static void Task(string taskId, string parameter) => Limits.Text(taskId, TaskBytes, "task id", parameter);

    public static void Users(IReadOnlyList<string> userIds, int max, string parameter) => All(userIds, max, "user", User, parameter);

    public static void Rooms(IReadOnlyList<string> roomIds, int max, string parameter) => All(roomIds, max, "room", Room, parameter);

    public static void Optional(string? text, int maxBytes, string what, string parameter)
    {
        if (text is not null)
        {
            Limits.Text(text, maxBytes, what, parameter);
        }
    }

    public static void Range(long value, long min, long max, string what, string parameter) =>
        Check(value >= min && value <= max, $"{what} must be {min} to {max}; it is {value}.", parameter);

    public static void Defined<T>(T value, string what, string parameter)
        where T : struct, Enum => Check(Enum.IsDefined(value), $"{what} must be one of the defined values; it is {value}.", parameter);

    public static void Check(bool isRight, string problem, string parameter)
    {
        if (!isRight)
        {
            throw new ArgumentException(problem, parameter);
        }
    }

    private static void All(IReadOnlyList<string> ids, int max, string what, Action<string, string> check, string parameter)
    {
        ArgumentNullException.ThrowIfNull(ids, parameter);
        Check(ids.Count >= 1 && ids.Count <= max, $"There must be 1 to {max} {what}s; there are {ids.Count}.", parameter);
        foreach (var id in ids)
        {
            check(id, parameter);
        }
    }
}
