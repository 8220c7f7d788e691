using ZegoCallKit.Server;

namespace ZegoCallKit.Tool.Tokens;

/// <summary>Describes what a token grants.</summary>
internal static class RightsText
{
    public static string Of(TokenPrivileges? privileges) => privileges switch
    {
        null => "everything in every room",
        { MayLogin: false, MayPublish: false } => $"nothing in room {privileges.RoomId}",
        _ => $"{string.Join(" and ", Rights(privileges))} in room {privileges.RoomId}",
    };

    private static IEnumerable<string> Rights(TokenPrivileges privileges)
    {
        if (privileges.MayLogin)
        {
            yield return "log in";
        }

        if (privileges.MayPublish)
        {
            yield return privileges.StreamIds switch
            {
                null => "publish any stream",
                [] => "publish no stream",
                var streams => $"publish only {string.Join(", ", streams)}",
            };
        }
    }
}
