/**
 * Staffroom shorthand and common slips, written `as typed=as read`. Read as the full word so that every other list can be
 * written once, in full.
 */
export const SHORTHAND =
  'wk=week wks=weeks weeek=week yr=year yrs=years mth=month mths=months hr=hour hrs=hours min=minute mins=minutes minuets=minutes ' +
  'sec=second secs=seconds hw=homework hwk=homework lsn=lesson lsns=lessons lesons=lessons leson=lesson til=until till=until untill=until ' +
  'b4=before ea=each evry=every evrey=every leest=least nxt=next qs=questions q=question ' +
  'mon=monday tue=tuesday tues=tuesday wed=wednesday weds=wednesday thu=thursday thur=thursday thurs=thursday fri=friday ' +
  'jan=january feb=february apr=april jun=june jul=july aug=august sep=september sept=september oct=october nov=november dec=december ' +
  'xmas=christmas obs=observation obvs=observation ob=observation mtg=meeting mtgs=meetings approx=about max=maximum ' +
  'sendco=senco ehcps=ehcp ht=halfterm tas=ta pw=weekly pd=daily behav=behaviour bhvr=behaviour behavior=behaviour beh=behaviour ' +
  'mgmt=management mgt=management docs=documents doc=document imbed=embed inbed=embed diff=differentiate kids=pupils kid=pupil studens=students ' +
  'teh=the thier=their ther=their math=maths eng=english hist=history geog=geography ' +
  'chem=chemistry bio=biology sci=science comp=computing eoy=endofyear wb=weekbeginning wc=weekbeginning ' +
  'pls=please plz=please wld=would w=with wiht=with whith=with tmrw=tomorrow tomo=tomorrow tmw=tomorrow ' +
  'beg=beginning bef=before cos=because coz=because cuz=because bc=because tix=tickets indep=independent wkly=weekly dly=daily grp=group grps=groups mod=module gp=group bks=books bk=book assmt=assessment assmts=assessments obsn=observation studs=students stud=student prac=practical hwks=homeworks fwd=forward info=information ppts=slides ppt=slides intvn=intervention intv=intervention definately=definitely alot=lots ½=half';
