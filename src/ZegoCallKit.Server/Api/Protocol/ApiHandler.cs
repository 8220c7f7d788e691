namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents how an action is answered.</summary>
/// <param name="Action">The action.</param>
/// <param name="Answer">Carries the action out and returns the body of the answer.</param>
internal sealed record ApiHandler(ApiAction Action, Func<IServerApi, ApiArguments, CancellationToken, Task<byte[]>> Answer)
{
    /// <summary>Gets the code of an answer about a wrong parameter.</summary>
    public int ParameterCode => Action.Group switch
    {
        ApiGroup.Mixing => ServerApiCodes.MixParameter,
        ApiGroup.Recording => ServerApiCodes.RecordParameter,
        _ => ServerApiCodes.RoomParameter,
    };
}
