namespace ZegoCallKit;

/// <summary>Looks up what an error code means and what to do about it.</summary>
internal static class ErrorCatalog
{
    public static string MeaningOf(ZegoErrorCode code) => ErrorMeanings.ByCode.TryGetValue(code, out var meaning) ? meaning : $"error {(int)code}";

    /// <summary>Returns the advice for a code: the specific one of the table of errors if there is one, otherwise that of the module that the number identifies.</summary>
    public static string AdviceFor(ZegoErrorCode code) => ErrorMeanings.AdviceByCode.TryGetValue(code, out var advice) ? advice : AdviceForModule((int)code / 1000);

    private static string AdviceForModule(int module) => module switch
    {
        1001 => "Check the client's options.",
        1002 => "Check the room id, the user and the credentials.",
        1003 => "Check the options of the publication and the network.",
        1004 => "Check the network, and that the stream exists.",
        1006 => "Check the device and the permission to use it.",
        1009 => "Check the message, and that the room is connected.",
        _ => "Look the code up in ZEGO's documentation.",
    };
}
