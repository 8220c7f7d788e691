namespace ZegoCallKit;

/// <summary>Provides advice for errors: by code where the table of errors has specific advice, otherwise by the module that the number identifies.</summary>
internal static class ErrorAdvice
{
    public static string For(ZegoErrorCode code) => ErrorMeanings.AdviceByCode.TryGetValue(code, out var advice) ? advice : ForModule((int)code / 1000);

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
