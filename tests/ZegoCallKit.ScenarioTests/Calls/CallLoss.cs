namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Makes a user disappear at the end, without a farewell: the network fails, or the programs crash as well.</summary>
internal static class CallLoss
{
    /// <summary>Makes a user disappear, in some schedules.</summary>
    /// <returns>The user, if one disappeared.</returns>
    public static UserId? Take(CallScene scene)
    {
        var how = scene.Random.Next(4);
        var talking = scene.Parties.Where(static party => party.InCalls.Count > 0).ToList();
        if (how == 0 || talking.Count == 0)
        {
            return null;
        }

        var user = talking[scene.Random.Next(talking.Count)].User.Id;
        scene.Tell($"{user} is lost{(how == 1 ? " for good" : "")}");
        foreach (var party in scene.Parties.Where(party => party.User.Id == user))
        {
            scene.Weather.SetOnSignals(party, false);
        }

        scene.Weather.SetOnCloud(user, false);
        scene.Time.RunUntilIdle();
        foreach (var party in scene.Parties.Where(party => how == 1 && party.User.Id == user && party.Client is not null))
        {
            scene.SwitchOff(party);
        }

        return user;
    }
}
