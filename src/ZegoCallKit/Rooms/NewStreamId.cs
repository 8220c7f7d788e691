namespace ZegoCallKit.Rooms;

/// <summary>Creates ids for streams of a user. They are unique in the AppID, because other rooms and other devices of the user share it.</summary>
internal static class NewStreamId
{
    public static StreamId For(UserId user, Guid unique)
    {
        var name = string.Concat(user.Value.Select(static c => IdCharacters.IsPublish(c) ? c : '_'));
        return new StreamId($"{name}-{unique:N}");
    }
}
